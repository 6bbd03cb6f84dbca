using DiplomacyTracker.Developments;
using DiplomacyTracker.Ledger;

namespace DiplomacyTracker.Tests.Ledger;

/// <summary>What is promised of the rectangles in which the ledger keeps every act.</summary>
public sealed class RectangleTests
{
    private const int Views = 60;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void From_anywhere_each_act_is_seen_once_and_as_it_is_folded(int seed)
    {
        var dice = new Dice(seed);
        var histories = Histories.Of(dice, developments: 2, entries: 30);
        var tables = histories.Tellings.ToDictionary(telling => telling, Table.Of);
        for (var look = 0; look < Views; look++)
        {
            var telling = dice.Of(histories.Tellings);
            var from = new Vantage(dice.Vantage(), dice.Below((int)histories.Log[^1].Entry.Position + 2));

            Assert.Equal(
                telling.Kind.Looks(telling, from).OrderBy(look => look.Key, StringComparer.Ordinal),
                tables[telling].Visible(from)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whoever_comes_to_an_entry_late_finds_the_same_changes(int seed)
    {
        var dice = new Dice(seed);
        var telling = Histories.Of(dice, developments: 1, entries: 25).Tellings[0];
        var turns = telling.Turns().ToList();
        for (var known = 1; known < turns.Count; known++)
        {
            var late = telling.Turns(known).First();

            Assert.Equal(turns[known].Closed, late.Closed);
            Assert.Equal(turns[known].Opened, late.Opened);
        }
    }

    /// <summary>The rows of one development, and the predicate by which they are asked.</summary>
    private sealed class Table
    {
        private readonly List<(Rectangle Rectangle, long From, long To)> rows = [];

        public static Table Of(Telling telling)
        {
            var table = new Table();
            foreach (var (turn, entry) in telling.Turns().Zip(telling.Entries))
                table.Apply(turn, entry.Position);
            return table;
        }

        public IEnumerable<KeyValuePair<string, string>> Visible(Vantage from) =>
            rows.Where(row =>
                    row.Rectangle.KnownFrom <= from.KnownAt
                    && from.KnownAt < row.Rectangle.KnownTo
                    && row.From <= from.Position
                    && from.Position < row.To
                )
                .Select(row => KeyValuePair.Create(row.Rectangle.Act, Readings.Of(row.Rectangle.Look)))
                .OrderBy(look => look.Key, StringComparer.Ordinal);

        private void Apply(Turn turn, long position)
        {
            foreach (var closed in turn.Closed)
            {
                var place = rows.FindIndex(row => row.Rectangle == closed && row.To == long.MaxValue);
                Assert.True(place >= 0, $"At {position} a row is closed that is not open: {closed}");
                rows[place] = rows[place] with { To = position };
            }

            rows.AddRange(turn.Opened.Select(opened => (opened, position, long.MaxValue)));
        }
    }
}
