using DiplomacyTracker.Countries;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace DiplomacyTracker.Relations;

/// <summary>Reads what a url asks of relations.</summary>
internal static class RelationAsked
{
    private const int MostDays = 36_525;

    public static readonly Parameter[] CountParameters =
    [
        new("window", "Acts are counted over so many days up to validAt, 1 to 36525; default 365.", "365"),
    ];

    public static readonly Parameter[] ScoreParameters =
    [
        new(
            "score",
            "With a score, by the methodology; any of the parameters behind this one asks for it as well.",
            "true"
        ),
        new("halfLife", "After so many days an act counts half, 1 to 3650; default 180.", "90"),
        new("minimumReliability", "Sources worse than this don't count: A to F; F counts the ungraded as well.", "C"),
        new("minimumCredibility", "Claims worse than this don't count: 1 to 6; 6 counts the ungraded as well.", "3"),
        new("withoutOutlet", "As if this outlet had published nothing, and nobody had copied it.", "Reuters"),
    ];

    public static readonly Parameter[] DiffParameters =
    [
        new(
            "from",
            "The earlier moment on that axis: a day; for known and recorded also an instant or position:N.",
            "2024-02-20"
        ),
        new("to", "The later moment; left out: now.", "2024-03-14"),
        new("axis", "Along which axis: valid, known or recorded; default: known.", "known"),
        new(
            "fromMethodology",
            "By which rules the earlier moment is counted and scored; default: by those of the later one.",
            Vantages.Methodologies[1]
        ),
    ];

    public static readonly Parameter[] VersionParameters =
    [
        new(
            "version",
            $"Which version: {string.Join(", ", Vantages.Methodologies)}; default: the first.",
            Vantages.Methodologies[1]
        ),
    ];

    /// <summary>The version of the rules that a parameter names; the one in use where it is left out.</summary>
    public static string Rules(HttpRequest request, string parameter) =>
        request.Parameter(parameter) is { } version ? Axes.Published(version, parameter) : Vantages.Methodology;

    public static (CountryCode One, CountryCode Other) Pair(string one, string other)
    {
        Asked.Country(one, "one");
        Asked.Country(other, "other");
        return one == other
            ? throw new MalformedException("same-country", "A relation is between two countries.", "other")
            : (CountryCode.Parse(one), CountryCode.Parse(other));
    }

    /// <summary>The axes as they are asked for, one of them from another parameter.</summary>
    public static Axes Moment(HttpRequest request, DiffAxis axis, string parameter, DateTimeOffset now)
    {
        var own = axis switch
        {
            DiffAxis.Valid => "validAt",
            DiffAxis.Known => "knownAt",
            _ => "recordedAt",
        };
        if (request.Parameter(own) is not null)
            throw new MalformedException(
                "axis-compared",
                $"{own} is what from and to are compared on. Leave it out.",
                own
            );
        if (parameter is "from" && request.Parameter("from") is null)
            throw new MalformedException("moment-missing", "Say from which moment on: from=2024-02-20.", "from");

        var axes = Axes.Read(name => name == own ? request.Parameter(parameter) : request.Parameter(name), now);
        return parameter is "from" && request.Parameter("fromMethodology") is { } version
            ? axes with
            {
                Methodology = Axes.Published(version, "fromMethodology"),
            }
            : axes;
    }

    public static int? Window(HttpRequest request) => Window(request.Parameter);

    public static WhatIf? Score(HttpRequest request) => Score(request.Parameter);

    public static int? Window(Func<string, string?> parameter) =>
        Asked.Number(parameter("window"), "window", 1, MostDays);

    public static WhatIf? Score(Func<string, string?> parameter)
    {
        var what = new WhatIf(
            Asked.Number(parameter("halfLife"), "halfLife", 1, 3650),
            Asked.One<Reliability>(parameter("minimumReliability"), "minimumReliability"),
            Asked.Number(parameter("minimumCredibility"), "minimumCredibility", 1, Source.NotJudged),
            parameter("withoutOutlet")
        );
        return Asked.Flag(parameter("score"), "score") ?? what != WhatIf.Nothing ? what : null;
    }
}
