using DiplomacyTracker.Agreements;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;

namespace DiplomacyTracker.Benchmarks.Inventing;

/// <summary>Two countries agree, now and then with some others: signed, mostly ratified one by one, seldom denounced.</summary>
internal static class InventedAgreement
{
    public static void Of(Chronicle all, DateTimeOffset at, CountryCode one, CountryCode other)
    {
        IReadOnlyList<CountryCode> parties = all.Chance.Next(8) is 0
            ? [.. all.World.Some(1 + all.Chance.Next(18), all.Chance).Append(one).Append(other).Distinct()]
            : [one, other];
        var (id, signed) = (all.NextId(), at.AddDays(30 + all.Chance.Next(400)));
        void Add(DateTimeOffset then, Func<Report, IFact> fact) => all.Add(id, typeof(Agreement), then, fact);

        all.Add(
            id,
            typeof(Agreement),
            at,
            report => new NegotiationsOpened(
                report,
                $"Agreement {all.Chance.Next(100_000)}",
                parties,
                all.Any(AgreementKind.Unclassified),
                "On trade and the protection of investments",
                [],
                Depositary: null,
                Text: null,
                Certainty: null,
                [],
                Chronicle.On(at)
            ),
            correct: ("summary", $"\"On trade in {all.Chance.Next(1000)} goods\"")
        );
        Add(
            signed,
            report => new AgreementSigned(report, [.. parties.Select(party => new Party(party))], Chronicle.On(signed))
        );
        foreach (var party in parties)
            all.Later(
                signed,
                500,
                then => Add(then, report => new AgreementRatified(report, party, Chronicle.On(then)))
            );
        if (all.Chance.Next(20) is 0)
            Add(
                signed.AddDays(1200),
                report => new AgreementDenounced(report, one, Chronicle.On(signed.AddDays(1200)))
            );
    }
}
