using static DiplomacyTracker.Demo.SeedStory;

namespace DiplomacyTracker.Demo;

/// <summary>Who tells the demonstration's story.</summary>
internal static class Sources
{
    private const string KoreaTimes = "The Korea Times";

    public static Source First() =>
        new(
            KoreaTimes,
            "Blinken likely to attend summit in Seoul",
            PublishedAt: Published("2024-02-19"),
            Attribution: Attribution.Anonymous,
            AttributedTo: "diplomatic sources",
            Reliability: Reliability.C,
            Credibility: 3
        );

    public static Source Copy() =>
        new(
            "republicworld.com",
            PublishedAt: Published("2024-02-20T12:19:00+05:30"),
            Attribution: Attribution.Anonymous,
            Origin: KoreaTimes
        );

    public static Source Washington() =>
        new("AFP", PublishedAt: Published("2024-02-28"), Attribution: Attribution.OnTheRecord);

    public static Source Host() =>
        new(
            "Reuters",
            PublishedAt: Published("2024-03-14"),
            Attribution: Attribution.OnTheRecord,
            AttributedTo: "Lim Soo-suk, spokesman of the Foreign Ministry"
        );

    public static Source Agency(string day) => new("Yonhap", PublishedAt: Published(day));
}
