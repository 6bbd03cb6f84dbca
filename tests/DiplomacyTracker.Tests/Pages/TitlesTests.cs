using System.Text.Json.Nodes;
using DiplomacyTracker.Server.Pages.Parts;

namespace DiplomacyTracker.Tests.Pages;

/// <summary>A line says what a development is, so that a long list of them can be read.</summary>
public sealed class TitlesTests
{
    [Theory]
    [InlineData(
        """{ "type": "incident", "kind": "missile-test", "actors": [{ "country": "PRK" }], "targets": [], "senders": [], "summary": "Two missiles\nat dawn." }""",
        "North Korea: Two missiles at dawn."
    )]
    [InlineData(
        """{ "type": "incident", "kind": "sanction", "actors": [], "targets": ["PRK"], "senders": [{ "country": "KOR" }, { "country": "USA" }] }""",
        "South Korea, United States → North Korea: sanction"
    )]
    [InlineData(
        """{ "type": "incident", "kind": "border-clash", "actors": [], "targets": [], "senders": [] }""",
        "border-clash"
    )]
    [InlineData(
        """{ "type": "incident", "kind": "cyber-attack", "actors": [], "targets": ["GBR"], "senders": [], "summary": "Two are poisoned." }""",
        "Unattributed → United Kingdom: Two are poisoned."
    )]
    [InlineData(
        """{ "type": "incident", "kind": "cyber-attack", "actors": [], "targets": ["GBR"], "senders": [], "summary": "Two are poisoned.", "attributions": [{ "actor": { "country": "RUS" }, "by": "GBR" }, { "actor": { "country": "RUS" } }] }""",
        "Russia (attributed) → United Kingdom: Two are poisoned."
    )]
    public void An_incident_says_who_did_what_to_whom(string view, string title) =>
        Assert.Equal(title, Titles.Of(JsonNode.Parse(view) as JsonObject ?? []));
}
