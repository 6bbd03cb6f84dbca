using DiplomacyTracker.People;
using static DiplomacyTracker.Demo.SeedStory;

namespace DiplomacyTracker.Demo;

/// <summary>The people of the demonstration, with the offices that they held, as their governments and agencies told.</summary>
internal static class SeedStoryPeople
{
    public static readonly Guid ParkId = new("0180b5a3-9800-7000-8000-000000000006");
    public static readonly Guid ChoId = new("018cfc1f-8c00-7000-8000-000000000007");
    public static readonly Guid BlinkenId = new("01773f2c-0c00-7000-8000-000000000008");
    public static readonly Guid BidenId = new("01771d45-8000-7000-8000-000000000009");
    public static readonly Guid YoonId = new("0180ab57-5c00-7000-8000-00000000000a");
    public static readonly Guid KimId = new("0133c9a0-0000-7000-8000-00000000000b");

    private const string ForeignMinister = "Foreign Minister";
    private const string Yonhap = "Yonhap";
    private const string Reuters = "Reuters";

    private static readonly Office OfKorea = new(CountryCode.Parse("KOR"), ForeignMinister);

    public static IEnumerable<Step> Steps() =>
        [
            Recorded(ParkId, "Park Jin", "KOR", Told(Yonhap, "2022-04-13"), "Pak Jin"),
            Held(ParkId, OfKorea, "2022-05-12/..", Told(Yonhap, "2022-05-12")),
            Step.Of(
                ParkId,
                new EndTenure
                {
                    Office = OfKorea,
                    On = Date("2024-01-10"),
                    Report = By(Told(Yonhap, "2024-01-10")),
                }
            ),
            Recorded(ChoId, "Cho Tae-yul", "KOR", Told(Yonhap, "2023-12-19")),
            Held(ChoId, OfKorea, "2024-01-12/..", Told(Yonhap, "2024-01-12")),
            Recorded(BlinkenId, "Antony Blinken", "USA", Told(Reuters, "2020-11-23")),
            Held(BlinkenId, Of("USA", "Secretary of State"), "2021-01-26/..", Told(Reuters, "2021-01-26")),
            Recorded(BidenId, "Joe Biden", "USA", Told(Reuters, "2021-01-20")),
            Held(BidenId, Of("USA", "President"), "2021-01-20/..", Told(Reuters, "2021-01-20")),
            Recorded(YoonId, "Yoon Suk Yeol", "KOR", Told(Yonhap, "2022-03-10")),
            Held(YoonId, Of("KOR", "President"), "2022-05-10/..", Told(Yonhap, "2022-05-10")),
            Recorded(KimId, "Kim Jong Un", "PRK", Told("KCNA", "2016-06-30")),
            Held(
                KimId,
                new(CountryCode.Parse("PRK"), "President of the State Affairs", OfficeRole.HeadOfState),
                "2016-06-29/..",
                Told("KCNA", "2016-06-30")
            ),
        ];

    private static Step Recorded(Guid id, string name, string country, Source source, params string[] spellings) =>
        Step.Of(
            id,
            new RecordPerson
            {
                Name = name,
                Countries = [CountryCode.Parse(country)],
                Spellings = spellings,
                Report = By(source),
            }
        );

    private static Step Held(Guid id, Office office, string held, Source source) =>
        Step.Of(
            id,
            new RecordTenure
            {
                Office = office,
                Held = Date(held),
                Report = By(source),
            }
        );

    private static Office Of(string country, string title) => new(CountryCode.Parse(country), title);

    private static Source Told(string outlet, string day) => new(outlet, PublishedAt: Published(day));
}
