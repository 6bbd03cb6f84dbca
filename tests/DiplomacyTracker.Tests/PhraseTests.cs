using System.Text;
using System.Text.Json;
using CsCheck;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Platform;

namespace DiplomacyTracker.Tests;

/// <summary>A phrase reads as the string would that is written the same way, and the ledger gives back what it was given.</summary>
public sealed class PhraseTests
{
    private static readonly CountryCode Usa = CountryCode.Parse("USA");

    private static readonly Gen<Phrase> Leaves = Gen.OneOf(
        Gen.String.Select(text => (Phrase)$"said {text}"),
        One("KOR", "USA", "PRK").Select(code => (Phrase)$"{CountryCode.Parse(code)} does"),
        One("in-force", "held").Select(name => (Phrase)$"Status {{{name:name}}}"),
        One("2024", "2024-03-17/2024-03-18").Select(date => (Phrase)$"on {date:date}")
    );

    private static readonly Gen<Phrase> Any = Leaves
        .List[0, 4]
        .Select(Leaves, (some, one) => (Phrase)$"{Phrase.Join("; ", some)} and {Phrase.Sentence(one)}.");

    private static Gen<string> One(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    [Fact]
    public void It_reads_as_the_same_string_would()
    {
        var (party, date, nobody) = (new Party(Usa, "Antony Blinken"), EdtfDate.Parse("2024-03-17"), (Party?)null);
        Phrase within = $" ({party})";

        Assert.Equal(
            $"{{0}} {party} to {Usa}, {date}, {Certainty.Likely:G}{nobody} ({party})".Replace(
                "Likely",
                "likely",
                StringComparison.Ordinal
            ),
            ((Phrase)$"{{0}} {party} to {Usa}, {date}, {Certainty.Likely}{nobody}{within}").ToString()
        );
    }

    [Fact]
    public void The_ledger_gives_back_what_it_was_given() =>
        Any.Sample(phrase =>
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream))
                PhraseInParts.Write(json, phrase);
            using var read = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));

            var back = PhraseInParts.Read(read.RootElement);
            Assert.Equal(phrase, back);
            Assert.Equal(phrase.ToString(), back.ToString());
        });

    [Fact]
    public void Programs_read_its_text() =>
        Assert.Equal(
            "\"Antony Blinken (USA) to KOR\"",
            JsonSerializer.Serialize((Phrase)$"{new Party(Usa, "Antony Blinken")} to {CountryCode.Parse("KOR")}")
        );
}
