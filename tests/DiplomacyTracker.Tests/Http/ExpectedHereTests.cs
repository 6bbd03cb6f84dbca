using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.Http;

/// <summary>Whoever mistakes a field or a type is told what belongs there.</summary>
public sealed class ExpectedHereTests(TrackerFixture tracker) : IClassFixture<TrackerFixture>
{
    [Theory]
    [InlineData(
        """{"report":{"knownAt":"2024-01-01"}}""",
        "report.knownAt",
        "There is no field 'knownAt' here; there are: sources, order."
    )]
    [InlineData(
        """{"visitor":{"nation":"KOR"}}""",
        "visitor.nation",
        "There is no field 'nation' here; there are: country, person, office."
    )]
    [InlineData("""{"legs":{}}""", "legs", "A list, in [ ], is expected here.")]
    [InlineData(
        """{"visitor":[]}""",
        "visitor",
        "An object, in { }, with fields such as country, person, office, is expected here."
    )]
    [InlineData("""{"report":{"order":"first"}}""", "report.order", "A whole number is expected here.")]
    [InlineData("""{"purpose":1}""", "purpose", "A text is expected here.")]
    public async Task The_message_names_what_is_expected(string body, string field, string message)
    {
        var answer = await tracker.PostAsync("/api/visits", body);

        Assert.Equal((400, field, message), (answer.Status, answer["field"], answer["title"]));
    }
}
