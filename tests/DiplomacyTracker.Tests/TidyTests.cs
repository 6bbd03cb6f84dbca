using System.Text.RegularExpressions;
using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests;

/// <summary>What we promise of the code itself, checked like any other promise.</summary>
public sealed partial class TidyTests
{
    private const int MostLines = 150;

    /// <summary>What features stand on. These know no feature, and features know them and not one another.</summary>
    private static readonly string[] Ground = ["Platform", "Developments", "Countries", "Ledger"];

    private static readonly string[] EmptyNames =
    [
        "Helper",
        "Helpers",
        "Manager",
        "Util",
        "Utils",
        "Utility",
        "Utilities",
        "Common",
        "Base",
        "Dto",
        "Impl",
        "Service",
        "Services",
    ];

    /// <summary>The table of contents knows all features; an import and the demonstration record
    /// developments of any kind; the profile of a country is put together from the answers of others.</summary>
    private static readonly string[] KnowOthers = ["", "Imports", "Demo", "Profile"];

    private static readonly string[] Folders =
    [
        .. Directory.GetDirectories(Checkout.In("src", "DiplomacyTracker")).Select(folder => Path.GetFileName(folder)),
    ];

    /// <summary>How a file mentions a folder: by its namespace, or by a type in it.</summary>
    private static readonly Dictionary<string, Regex> Mentions = Folders.ToDictionary(
        folder => folder,
        folder => new Regex(
            $@"\bDiplomacyTracker\.{folder}\b|(?<![\w.]){folder}\.({string.Join('|', TypesIn(folder))})\b",
            RegexOptions.None,
            TimeSpan.FromSeconds(10)
        ),
        StringComparer.Ordinal
    );

    private static readonly IReadOnlyList<string> Sources = [.. Checkout.Files("src", "*.cs")];

    [Fact]
    public void Files_fit_in_the_head() =>
        None(
            from file in Sources
            let lines = File.ReadLines(Checkout.In(file)).Count()
            where lines > MostLines
            select $"{file} has {lines} lines, and {MostLines} fit."
        );

    [Fact]
    public void Names_say_what_things_are() =>
        None(
            from file in Sources
            where Path.GetFileName(file) is not "TrackerServices.cs"
            from word in Words().Matches(file)
            where EmptyNames.Contains(word.Value, StringComparer.Ordinal)
            select $"{file} says {word.Value}."
        );

    [Fact]
    public void Nothing_is_silenced_and_nothing_put_off() =>
        None(
            from file in Sources
            from match in Silencing().Matches(Checkout.Read(file))
            select $"{file} says {match.Value}."
        );

    [Fact]
    public void Events_depend_on_nothing() =>
        None(
            from file in Sources
            where Path.GetFileName(file) is "Events.cs"
            from line in File.ReadLines(Checkout.In(file))
            where line.StartsWith("using ", StringComparison.Ordinal)
            select $"{file}: {line}"
        );

    [Fact]
    public void Features_do_not_know_one_another() =>
        None(
            from file in Sources
            let own = FolderOf(file)
            where own is not null && !KnowOthers.Contains(own, StringComparer.Ordinal)
            from other in Folders.Except([.. Ground, own], StringComparer.Ordinal)
            where Mentions[other].IsMatch(Checkout.Read(file))
            select $"{file} knows {other}."
        );

    [Fact]
    public void No_feature_is_known_everywhere()
    {
        var project = Checkout.Read("src", "DiplomacyTracker", "DiplomacyTracker.csproj");
        Assert.All(
            GlobalUsing().Matches(project).Select(match => match.Groups["folder"].Value),
            folder => Assert.Contains(folder, Ground)
        );
    }

    [Fact]
    public void The_platform_knows_nothing_of_diplomacy() =>
        None(
            from file in Sources
            where FolderOf(file) is "Platform"
            from match in OfDiplomacy().Matches(Checkout.Read(file))
            select $"{file} says {match.Value}."
        );

    /// <summary>A ! behind something says that it isn't null; before something, or before =, it says no.</summary>
    [Fact]
    public void Nothing_that_may_be_null_is_talked_over() =>
        None(
            from file in Sources
            let code = NotCode().Replace(Checkout.Read(file), "\"\"")
            from match in Forgiving().Matches(code).Concat(ForgivingInText().Matches(Checkout.Read(file)))
            select $"{file} says {match.Value}"
        );

    [Fact]
    public void Lock_files_name_no_address() =>
        Assert.All(
            Checkout.Files(".", "packages.lock.json"),
            file => Assert.DoesNotContain("://", Checkout.Read(file), StringComparison.Ordinal)
        );

    [Fact]
    public void Every_refusal_is_explained() =>
        None(RefusalCodes.Given().Except(RefusalCodes.Explained().Select(row => row.Code)).Order());

    [Fact]
    public void Every_explanation_is_of_a_refusal_that_there_is()
    {
        var explained = RefusalCodes.Explained().Select(row => row.Code).ToList();

        Assert.NotEmpty(explained);
        Assert.Equal(explained.Distinct().Order(StringComparer.Ordinal), explained);
        Assert.All(explained, code => Assert.True(RefusalCodes.IsWritten(code), $"Nothing refuses with {code}."));
    }

    /// <summary>The folder of the core that a file is in: "" where it is in none; null outside of the core.</summary>
    private static string? FolderOf(string file) =>
        file.Split('/') switch
        {
            ["src", "DiplomacyTracker", _] => "",
            ["src", "DiplomacyTracker", var folder, ..] => folder,
            _ => null,
        };

    private static void None(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count is 0, string.Join('\n', found));
    }

    private static IEnumerable<string> TypesIn(string folder) =>
        typeof(Tracker)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == $"DiplomacyTracker.{folder}")
            .Select(type => type.Name.Split('`')[0])
            .Where(name => char.IsAsciiLetter(name[0]))
            .DefaultIfEmpty("-");

    [GeneratedRegex(@"#pragma|SuppressMessage|\bTODO\b", RegexOptions.None, 10_000)]
    private static partial Regex Silencing();

    [GeneratedRegex(
        "visit|summit|statement|agreement|treaty|incident|embassy|countr|gazetteer|development|diplomatic",
        RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex OfDiplomacy();

    /// <summary>Comments, and texts of all sorts.</summary>
    [GeneratedRegex(
        """"
            //[^\n]*|/\*.*?\*/|\$*"""+.*?"""+|\$?@\$?"([^"]|"")*"|\$?"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])+'
            """",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        10_000
    )]
    private static partial Regex NotCode();

    [GeneratedRegex(@"[\w)\]>""]+!(?!=)", RegexOptions.None, 10_000)]
    private static partial Regex Forgiving();

    /// <summary>The same in a hole of an interpolated text.</summary>
    [GeneratedRegex("""\{[^{}"\n]*[\w)\]]!(?!=)[^{}"\n]*\}""", RegexOptions.None, 10_000)]
    private static partial Regex ForgivingInText();

    [GeneratedRegex("[A-Z]+[a-z]*", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("<Using Include=\"DiplomacyTracker\\.(?<folder>\\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GlobalUsing();
}
