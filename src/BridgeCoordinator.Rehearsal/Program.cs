using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using BridgeCoordinator.Rehearsal.Wire;
using BridgeCoordinator.Rehearsal.Words;
using Spectre.Console;

namespace BridgeCoordinator.Rehearsal;

/// <summary>From the command line to the exit code.</summary>
internal static class Entry
{
    private const int Equal = 0;
    private const int Differs = 1;
    private const int WrongUse = 2;

    public static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        return RunAsync(args, AnsiConsole.Console);
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> args, IAnsiConsole console)
    {
        var given = Arguments.Command((asked, cancellation) => RehearseAsync(asked, console, cancellation)).Parse(args);
        // Who mistyped one option need not be shown all of them.
        if (given.Action is ParseErrorAction faulty) faulty.ShowHelp = false;
        var code = await given.InvokeAsync(new InvocationConfiguration { Output = console.Profile.Out.Writer, Error = console.Profile.Out.Writer });
        return given.Errors.Count > 0 ? WrongUse : code;
    }

    private static async Task<int> RehearseAsync(Arguments asked, IAnsiConsole console, CancellationToken cancellation)
    {
        var tongue = new Tongue(asked.Language);
        var terminal = new Terminal(console, tongue);
        try
        {
            var report = await terminal.FollowAsync(() => new Rehearsing(asked, terminal, tongue).RunAsync(cancellation));
            new VerdictTable(console, tongue).Write(report);
            if (asked.Report is { } file) await report.WriteAsync(file.FullName, cancellation);
            return report.Equal ? Equal : Differs;
        }
        catch (RefusalException refused)
        {
            terminal.Refuse(refused.Message);
            return WrongUse;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Refuse(tongue.Say($"Đã dừng; chưa đối chiếu gì.", $"Stopped; nothing was compared."));
            return Differs;
        }
        catch (HttpRequestException unreachable)
        {
            var servers = string.Join(", ", asked.Servers);
            terminal.Refuse(tongue.Say($"Không kết nối được {servers}: {unreachable.Message}", $"Cannot reach {servers}: {unreachable.Message}"));
            return WrongUse;
        }
    }
}
