using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests;

public sealed class EdtfDateJsonTests
{
    [Fact]
    public void In_JSON_a_date_is_its_text()
    {
        var trip = new Trip(EdtfDate.Parse("2024-03-18/.."));

        Assert.Equal("""{"Occurs":"2024-03-18/.."}""", JsonSerializer.Serialize(trip));
        Assert.Equal(trip, JsonSerializer.Deserialize<Trip>("""{"Occurs":"2024-03-18/.."}"""));
    }

    [Theory]
    [InlineData("2024", "wrong-type")]
    [InlineData("{}", "wrong-type")]
    [InlineData("\"2024-13\"", "invalid-date")]
    [InlineData("\"2024/2023\"", "end-before-start")]
    public void JSON_that_is_no_date_is_refused_with_a_code_and_its_path(string json, string code)
    {
        var refusal = Assert.Throws<InvalidValueException>(() =>
            JsonSerializer.Deserialize<Trip>($$"""{"Occurs":{{json}}}""")
        );

        Assert.Equal((code, "$.Occurs"), (refusal.Code, refusal.Path));
    }

    [Fact]
    public void A_date_that_nobody_gave_is_left_out()
    {
        Assert.Equal(new Trip(null), JsonSerializer.Deserialize<Trip>("{}"));
        Assert.Equal("""{"Occurs":null}""", JsonSerializer.Serialize(new Trip(null)));
    }

    private sealed record Trip(EdtfDate? Occurs);
}
