using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace BridgeCoordinator.Rehearsal;

/// <summary>What to rehearse and how; read from the command line.</summary>
internal sealed record Arguments(
    IReadOnlyList<Uri> Servers, string Code, string? SessionId, FileInfo? Plan, double Speed, double? Minutes, int Seed, int Screens, FileInfo? Report, bool Delete, string Language)
{
    /// <summary>Where a code is not to stand on a command line, which every user of the machine can read.</summary>
    public const string CodeVariable = "REHEARSAL_CODE";

    /// <summary>As many connections as a server takes by default.</summary>
    private const int MostScreens = 20_000;

    private static readonly Option<IReadOnlyList<Uri>> ServerOption = new("--server", "-s")
    {
        Description = "Address of the server. Of several nodes give each: the screens sit at them by turns.",
        DefaultValueFactory = _ => [new Uri("http://localhost:5080")],
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => [.. result.Tokens.Select(token => Address(result, token.Value)).OfType<Uri>()]
    };

    private static readonly Option<string> CodeOption = new("--code", "-c")
    {
        Description = $"The organizer's code. Better given in the environment variable {CodeVariable}."
    };

    private static readonly Option<string> SessionOption = new("--session") { Description = "Rehearse this session. A rehearsal of it is created, with a log of its own; a rehearsal that is still a draft is played itself." };

    private static readonly Option<FileInfo> PlanOption = new("--plan", "-p") { Description = "Create a session from this plan (.yaml or .json) and rehearse it." };

    private static readonly Option<double> SpeedOption = new("--speed")
    {
        Description = "How many times faster than in real life; 1 is real time.",
        DefaultValueFactory = _ => 60,
        CustomParser = result => PositiveNumber(result) ?? default
    };

    private static readonly Option<double?> MinutesOption = new("--minutes")
    {
        Description = "How many minutes the rehearsal may take; instead of --speed.",
        CustomParser = PositiveNumber
    };

    private static readonly Option<int> SeedOption = new("--seed") { Description = "The same seed plays the same day again, command for command.", DefaultValueFactory = _ => 1 };

    private static readonly Option<int> ScreensOption = new("--screens")
    {
        Description = "How many participants' screens watch besides those who act.",
        DefaultValueFactory = _ => 50,
        CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var screens) && screens <= MostScreens
            ? screens
            : Fault<int>(result, $"--screens: expects 0 to {MostScreens}")
    };

    private static readonly Option<FileInfo> ReportOption = new("--report") { Description = "Write all figures to this file, as JSON." };

    private static readonly Option<bool> DeleteOption = new("--delete") { Description = "Delete the rehearsal and its data afterwards." };

    private static readonly Option<string> LanguageOption = new("--language") { Description = "Language of the output: vi or en.", DefaultValueFactory = _ => "vi" };

    /// <summary>The command, which runs <paramref name="play"/> with what it was given.</summary>
    public static RootCommand Command(Func<Arguments, CancellationToken, Task<int>> play)
    {
        var root = new RootCommand(
            "Plays a whole meeting against a BridgeCoordinator server, as its people and their screens would: checks and roll call in the morning, delegates arriving, "
            + "the agenda, the floor, lost lines, the closing. Then compares every screen with the board and every command with the log. "
            + "Exit code: 0 all equal, 1 something differs, 2 wrong use or no server.")
        {
            ServerOption, CodeOption, SessionOption, PlanOption, SpeedOption, MinutesOption, SeedOption, ScreensOption, ReportOption, DeleteOption, LanguageOption
        };
        LanguageOption.AcceptOnlyFromAmong("vi", "en");
        PlanOption.AcceptExistingOnly();
        root.Validators.Add(given =>
        {
            if (given.GetResult(CodeOption) is null && Environment.GetEnvironmentVariable(CodeVariable) is null or "") given.AddError($"Give the organizer's code with --code or in {CodeVariable}.");
            if (given.GetResult(SessionOption) is null == given.GetResult(PlanOption) is null) given.AddError("Give either --session or --plan.");
            if (given.GetResult(MinutesOption) is not null && given.GetResult(SpeedOption) is { Implicit: false }) given.AddError("Give --speed or --minutes, not both.");
        });
        root.SetAction((given, cancellation) => play(Of(given), cancellation));
        return root;
    }

    private static Arguments Of(ParseResult given) => new(
        given.GetValue(ServerOption)!, given.GetValue(CodeOption) ?? Environment.GetEnvironmentVariable(CodeVariable)!, given.GetValue(SessionOption), given.GetValue(PlanOption),
        given.GetValue(SpeedOption), given.GetValue(MinutesOption), given.GetValue(SeedOption), given.GetValue(ScreensOption), given.GetValue(ReportOption),
        given.GetValue(DeleteOption), given.GetValue(LanguageOption)!);

    private static Uri? Address(ArgumentResult result, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new Uri(address.GetLeftPart(UriPartial.Authority))
            : Fault<Uri>(result, "--server: expects an address such as https://bridge.example");

    private static double? PositiveNumber(ArgumentResult result) =>
        double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : Fault<double?>(result, $"{((OptionResult)result.Parent!).Option.Name}: expects a number greater than 0");

    private static T? Fault<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
