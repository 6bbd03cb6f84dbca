using DiplomacyTracker.Tests.Support;

namespace DiplomacyTracker.Tests.People;

/// <summary>Persons, offices and names as somebody would type them.</summary>
internal static class Someone
{
    public static object By(string day) => new { sources = new[] { new { outlet = "Yonhap", publishedAt = day } } };

    /// <summary>Records a person and answers their id.</summary>
    public static async Task<string> PersonAsync(
        this TrackerFixture tracker,
        string name,
        string country = "KOR",
        string day = "2020-01-01"
    )
    {
        var answer = await tracker.PostAsync(
            "/api/people",
            new
            {
                name,
                countries = new[] { country },
                report = By(day),
            }
        );
        Assert.Equal(201, answer.Status);
        return answer["id"] ?? "";
    }

    public static async Task TenureAsync(
        this TrackerFixture tracker,
        string person,
        string title,
        string held,
        string day
    )
    {
        var office = new { country = "KOR", title };
        var answer = await tracker.PostAsync(
            $"/api/people/{person}/tenures",
            new
            {
                office,
                held,
                report = By(day),
            }
        );
        Assert.Equal((200, "tenure-recorded"), (answer.Status, answer["events.0"]));
    }

    /// <summary>Somebody says something; answers the statement's id.</summary>
    public static async Task<string> SaysAsync(
        this TrackerFixture tracker,
        string person,
        string country = "KOR",
        string day = "2023-11-09"
    )
    {
        var answer = await tracker.PostAsync(
            "/api/statements",
            new
            {
                speaker = new { country, person },
                summary = "Glad to be here.",
                report = By(day),
            }
        );
        Assert.Equal(201, answer.Status);
        return answer["id"] ?? "";
    }
}
