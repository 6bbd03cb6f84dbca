using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Ledger;

internal sealed partial record Content
{
    /// <summary>The columns of a row of the ledger that say how it looks, in the order of <see cref="Look.Columns"/>.</summary>
    public const string Columns =
        "type, category, earliest, latest, pair, certainty, counts, actor, plover, countries, actors, targets, involved, mutual, "
        + "occurred, aside, context, origins, way, done, stands_to, days, statuses, phases, body, words, distinct_from, "
        + "speaks, parties";

    /// <summary>How many.</summary>
    public const int ColumnCount = 29;

    /// <summary>The columns of a row of the parties that say who it is, in the order of <see cref="Look.Parties"/>.</summary>
    public const string PartyColumns = "country, role, person, side, key";

    /// <summary>How many.</summary>
    public const int PartyColumnCount = 5;

    private static readonly JsonWriterOptions Relaxed = new()
    {
        Encoder = TrackerJson.Lenient.Encoder,
        SkipValidation = true,
    };

    /// <summary>The same as bytes.</summary>
    public Look ToLook()
    {
        var (row, parties, ends) = (new BinaryRow(), new BinaryRow(), new List<int>(Parties.Count));
        foreach (var party in Parties)
        {
            Put(parties, party);
            ends.Add(parties.Written.Length);
        }

        long? set = ends.Count > 0 ? SetOf(parties.Written.Span) : null;
        row.Text(Type);
        row.Text(Category);
        row.Bound(Earliest);
        row.Bound(Latest);
        row.Text(Pair);
        row.Text(Certainty);
        row.Flag(Counts);
        row.Text(Actor);
        row.Text(Plover);
        row.Texts(Countries);
        row.Texts(Actors);
        row.Texts(Targets);
        row.Texts(Involved);
        row.Flag(Mutual);
        row.Bound(Occurred);
        row.Text(Aside);
        row.Uuids(Context);
        row.Texts(Origins);
        row.Small(Way);
        row.Bound(Done);
        row.Bound(StandsTo);
        row.Days(Days);
        row.Texts(Statuses);
        row.Texts(Phases);
        row.Value(WriteBody);
        if (Words is { } words)
            row.Value(words.Write);
        else
            row.Text(null);
        row.Uuids(DistinctFrom);
        row.Flag(Speaks);
        if (set is { } number)
            row.Big(number);
        else
            row.Text(null);
        return new(row.Written.Span, set, parties.Written.Span, ends);
    }

    private static void Put(BinaryRow row, PartOf party)
    {
        row.Text(party.Country);
        row.Text(party.Role);
        row.Text(party.Person);
        row.Small(party.Side);
        row.Text(party.Key);
    }

    // By what is in it, so that it is the same however the log is divided. Of the few sets of one development no two meet.
    private static long SetOf(ReadOnlySpan<byte> parties) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(parties));

    private void WriteBody(BinaryRow row)
    {
        using var json = new Utf8JsonWriter(row, Relaxed);
        Body(json);
    }
}
