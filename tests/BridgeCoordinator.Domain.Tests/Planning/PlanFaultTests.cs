using System.Collections.Immutable;
using BridgeCoordinator.Domain.Planning;
using static BridgeCoordinator.Domain.Tests.Planning.PlanTrees;

namespace BridgeCoordinator.Domain.Tests.Planning;

public class PlanFaultTests
{
    private static readonly ImmutableArray<string> Marks = ["<0>", "<1>", "<2>"];
    private static readonly string Long = new('a', 201);

    [Fact]
    public void A_plan_with_forty_faults_reports_all_forty()
    {
        var reading = ReadTree(Of(
            ("titel", "Họp"),                                                             // 1 unknown, 2 title missing
            ("theme", new string('a', 501)),                                              // 3
            ("chair", "  "),                                                              // 4
            ("venue", "hai\ndòng"),                                                       // 5
            ("profile", "stat"),                                                          // 6
            ("public", "yes"),                                                            // 7
            ("identity", Of(
                ("number", Long),                                                         // 8
                ("issuedOn", "31/02/2024"),                                               // 9
                ("supersedes", Of(("issuer", "UBND"))),                                   // 10
                ("legalBases", new object[] { "Luật", Of(("number", "1"), ("date", "x")) }), // 11, 12
                ("signature", "TM. UBND"))),                                              // 13
            ("schedule", Of(
                ("date", "trước 08/3/2025"),                                              // 14
                ("tentative", "có"),                                                      // 15
                ("time", "11h00-8h00"),                                                   // 16
                ("timeZone", "Asia/Hanoi"))),                                             // 17
            ("sites", new object[]
            {
                Of(("id", "hall"), ("name", "A"), ("kind", "central")),                   // 18
                Of(("id", "An Khê"), ("name", "B")),                                      // 19
                Of(("name", "***")),                                                      // 20
                Of(("name", "Chư Sê"), ("kind", "center")),                               // 21
                Of(("name", "Chư Sê"), ("contact", Of(("phone", "gọi sau")))),            // 22, 23
                Of(("name", "C"), ("kind", "central"), ("address", "x\u0007")),           // 24, 25
                "Kbang",                                                                  // 26
            }),
            ("groups", new object[]
            {
                Of(("name", "G"), ("site", "chu-see")),                                   // 27
                Of(("name", "G"), ("site", "sites"), ("expected", "ba mươi")),            // 28
                Of(("name", "G"), ("site", "everyone"), ("minimum", "100001")),           // 29, 30 (G is taken)
                Of(("id", "H"), ("name", "H")),                                           // 31
            }),
            ("agenda", new object[]
            {
                Of(("time", "8 rưỡi")),                                                   // 32, 33 title missing
                Of(("id", "item-1"), ("title", "T"), ("presenters", new object[] { Of(("name", "x")) })), // 34, 35
            }),
            ("units", "Hội LHPN"),                                                        // 36
            ("recipients", new object[] { Of(("name", "R"), ("channel", "email")) }),     // 37
            ("deadlines", new object[] { Of(("task", "T"), ("unit", "u"), ("due", "1/1/2024"), ("daysBefore", "3")) }), // 38, 39
            ("speaking", Of(("question", "0")))));                                        // 40

        Assert.Null(reading.Plan);
        Assert.Equal(40, reading.Faults.Length);
        Assert.Equal(40, Short(reading.Faults).Distinct().Count());
        Assert.All(reading.Faults, fault => Assert.NotEqual(0, fault.Place.Line));
        Assert.Contains("agenda[0].time notATime", Short(reading.Faults));
        Assert.Contains("groups[0].site unknownSite", Short(reading.Faults));
        foreach (var language in new[] { "vi", "en-GB" })
            Assert.All(reading.Faults, fault => Assert.DoesNotContain('{', PlanFindingTexts.Word(fault, language)));
    }

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Agenda", "agenda")]
    [InlineData("agneda", "agenda")]
    [InlineData("ghi chú", null)]
    public void An_unknown_key_is_a_fault_with_a_guess_only_where_one_is_near(string key, string? guess)
    {
        var fault = Assert.Single(Read((key, "x")).Faults);
        Assert.Equal((PlanCodes.UnknownKey, key, guess), (fault.Code, fault.Path, fault.DidYouMean));
    }

    [Fact]
    public void A_guess_is_asked_in_the_callers_language()
    {
        var fault = Read(("titel", "x")).Faults[0];
        Assert.EndsWith("Có phải là “title”?", PlanFindingTexts.Word(fault, null), StringComparison.Ordinal);
        Assert.EndsWith("Did you mean “title”?", PlanFindingTexts.Word(fault, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_key_is_a_fault_that_names_the_first_line()
    {
        var fault = Assert.Single(ReadTree(Plan().Append(KeyValuePair.Create("title", (object?)"Lần hai")).ToArray()).Faults);
        Assert.Equal(PlanCodes.DuplicateKey, fault.Code);
        Assert.Equal(["title", "2"], fault.Arguments);
    }

    [Fact]
    public void A_duplicate_id_names_both_places()
    {
        var fault = Assert.Single(Read(("sites", new object[]
        {
            Of(("name", "Hội trường"), ("kind", "central")), Of(("id", "chu-se"), ("name", "Một")), Of(("name", "Chư Sê")),
        })).Faults);
        Assert.Equal(("sites[2].id", PlanCodes.DuplicateId), (fault.Path, fault.Code));
        Assert.Equal("sites[1].id", fault.Arguments[1]);
        Assert.Contains("sites[1].id", PlanFindingTexts.Word(fault, "vi"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("everyone")]
    [InlineData("sites")]
    [InlineData("hall")]
    public void A_word_that_addresses_several_sites_is_no_site_id(string id) =>
        Assert.Equal(["sites[0].id reservedId"], Short(Read(("sites", new object[] { Of(("id", id), ("name", "X"), ("kind", "central")) })).Faults));

    [Theory]
    [InlineData(0, "sites centralMissing")]
    [InlineData(2, "sites[1].kind centralTwice")]
    public void Exactly_one_site_is_central(int central, string fault)
    {
        object[] sites = [.. Enumerable.Range(0, 3).Select(i => Of(("name", $"S{i}"), ("kind", i < central ? "central" : "bridge")))];
        Assert.Equal([fault], Short(Read(("sites", sites)).Faults));
    }

    [Theory]
    [InlineData("An\u0000Khê", "U+0000")]
    [InlineData("An\tKhê", "U+0009")]
    [InlineData("An\u202EKhê", "U+202E")]
    [InlineData("An\u2028Khê", "U+2028")]
    [InlineData("An\uFEFFKhê", "U+FEFF")]
    public void A_character_that_disturbs_a_screen_is_refused(string title, string shown)
    {
        var fault = Assert.Single(Read(("title", title)).Faults);
        Assert.Equal((PlanCodes.ForbiddenCharacter, "title", (object)shown), (fault.Code, fault.Path, fault.Arguments[0]));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.Equal(["title forbiddenCharacter"], Short(Read(("title", "An \ud83d Khê")).Faults));

    [Fact]
    public void A_newline_is_allowed_in_longer_text_only()
    {
        Assert.Equal("một\nhai", Read(("theme", "một\r\nhai\n")).Plan!.Theme);
        Assert.Equal(["chair lineBreak"], Short(Read(("chair", "một\nhai")).Faults));
    }

    [Theory]
    [InlineData("title", 200)]
    [InlineData("theme", 500)]
    public void Text_is_limited_after_composition(string key, int limit)
    {
        var decomposed = string.Concat(Enumerable.Repeat("e\u0323\u0302", limit));
        Assert.Empty(Read((key, decomposed)).Faults);
        Assert.Equal([$"{key} tooLong"], Short(Read((key, decomposed + "x")).Faults));
    }

    [Theory]
    [InlineData("sites", 200)]
    [InlineData("agenda", 200)]
    [InlineData("recipients", 500)]
    [InlineData("groups", 2000)]
    public void A_list_beyond_its_limit_is_a_fault(string key, int limit)
    {
        object[] Entries(int count) => [.. Enumerable.Range(0, count).Select(i => Of(
            (key == "agenda" ? "title" : "name", $"S{i}"), (key == "sites" ? "kind" : "", i == 0 ? "central" : null)).Where(field => field.Key != "").ToArray())];
        Assert.DoesNotContain(PlanCodes.TooManyEntries, Read((key, Entries(limit))).Faults.Select(fault => fault.Code));
        Assert.Contains($"{key} tooManyEntries", Short(Read((key, Entries(limit + 1))).Faults));
    }

    [Fact]
    public void A_group_for_every_bridge_site_is_not_lost_silently_where_there_is_none() =>
        Assert.Equal(["groups[0].site noBridgeSite"], Short(Read(
            ("sites", new object[] { Of(("name", "H"), ("kind", "central")) }),
            ("groups", new object[] { Of(("name", "G"), ("site", "sites")) })).Faults));

    [Fact]
    public void Groups_are_counted_once_a_site()
    {
        object[] sites = [.. Enumerable.Range(0, 200).Select(i => Of(("name", $"S{i}"), ("kind", i == 0 ? "central" : "bridge")))];
        object[] groups = [.. Enumerable.Range(0, 11).Select(i => Of(("name", $"G{i}"), ("site", "everyone")))];
        Assert.Equal(["groups tooManyGroups"], Short(Read(("sites", sites), ("groups", groups)).Faults));
        Assert.Equal(2000, Read(("sites", sites), ("groups", groups[..10])).Plan!.Groups.Length);
    }

    [Fact]
    public void More_faults_than_anyone_reads_are_counted_at_the_end()
    {
        var faults = ReadTree(Of([.. Enumerable.Range(0, 600).Select(i => ($"k{i}", (object?)"x"))])).Faults;
        Assert.Equal(PlanLimits.ListedFaults + 1, faults.Length);
        Assert.Equal((PlanCodes.MoreFaults, (object)"104"), (faults[^1].Code, faults[^1].Arguments[0]));
    }

    [Fact]
    public void A_document_that_is_no_mapping_is_one_fault() =>
        Assert.Equal([" expectedMapping"], Short(ReadTree(new object[] { "title" }).Faults));

    [Fact]
    public void Every_code_has_a_sentence_in_both_languages_that_says_more_than_what_is_wrong()
    {
        var codes = typeof(PlanCodes).GetFields().Select(field => (string)field.GetValue(null)!).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        foreach (var finding in codes.Select(code => new PlanFinding(new PlanPlace("agenda[3].time", 57, 5), code, [.. Marks])))
        {
            var (vi, en) = (PlanFindingTexts.Word(finding, "vi"), PlanFindingTexts.Word(finding, "en"));
            Assert.StartsWith("Dòng 57, cột 5 (agenda[3].time): ", vi, StringComparison.Ordinal);
            Assert.StartsWith("Line 57, column 5 (agenda[3].time): ", en, StringComparison.Ordinal);
            Assert.All([vi, en], text => Assert.True(text.Count(c => c is '.') >= 3, $"{finding.Code} does not say what to do: {text}"));
            Assert.All(Marks, mark => Assert.Equal(vi.Contains(mark, StringComparison.Ordinal), en.Contains(mark, StringComparison.Ordinal)));
        }
    }
}
