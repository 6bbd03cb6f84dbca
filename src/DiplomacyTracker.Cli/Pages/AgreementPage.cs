using System.Text.Json.Nodes;
using DiplomacyTracker.Platform;
using static DiplomacyTracker.Cli.Pages.Nodes;

namespace DiplomacyTracker.Cli.Pages;

/// <summary>What is told of an agreement beside what is told of every development.</summary>
internal static class AgreementPage
{
    private static readonly string[] Deeds =
    [
        "signed",
        "ratified",
        "acceded",
        "inForce",
        "suspended",
        "denounced",
        "effective",
    ];

    public static void Print(JsonNode answer, Page page)
    {
        if (answer.Text("type") is not "agreement")
            return;

        page.Fields(
            ("in force for", Joined(", ", answer.Items("inForceFor").Select(code => $"{code}"))),
            ("ahead", Joined("; ", answer.Items("ahead").Select(Ahead))),
            ("promises", Joined(", ", answer.Items("obligations").Select(word => $"{word}"))),
            ("signed at", answer.At("place").Place()),
            ("signed by", Joined(", ", answer.Items("signatories").Select(party => party.Party()))),
            ("depositary", answer.Text("depositary")),
            ("text", answer.Text("text"))
        );
        DevelopmentPage.Many(page, "Parties", answer.Items("parties").Select(Party));
    }

    /// <summary>What comes by itself on a later day: "in-force from 2027-01-01".</summary>
    public static string Ahead(JsonNode change) =>
        Joined(
            " ",
            change.Text("change"),
            Joined(", ", change.Items("for").Select(code => $"{code}")) is { Length: > 0 } whom ? $"for {whom}" : null,
            $"from {change.Text("from")}"
        );

    /// <summary>A party, and what it did when.</summary>
    private static string Party(JsonNode party) =>
        Joined(
            "  ",
            [
                party.Text("country"),
                party.Text("status"),
                .. Deeds
                    .Where(deed => party.Text(deed) is not null)
                    .Select(deed => $"{Kebab.Of(deed)} {party.Text(deed)}"),
            ]
        );
}
