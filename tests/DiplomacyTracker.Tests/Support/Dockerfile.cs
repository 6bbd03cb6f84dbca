using System.Text.Json;

namespace DiplomacyTracker.Tests.Support;

/// <summary>A Dockerfile as its instructions, in order.</summary>
internal sealed record Dockerfile(IReadOnlyList<(string Word, string What)> Instructions)
{
    public static Dockerfile Parse(string text) =>
        new([
            .. text.ReplaceLineEndings("\n")
                .Replace("\\\n", " ", StringComparison.Ordinal)
                .Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.Length > 0 && line[0] is not '#')
                .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
                .Select(parts => (parts[0], parts[1])),
        ]);

    public IEnumerable<string> All(string word) =>
        Instructions.Where(instruction => instruction.Word == word).Select(instruction => instruction.What);

    /// <summary>What is copied from the checkout, and not from another stage.</summary>
    public IEnumerable<string> Copied() =>
        All("COPY")
            .Where(copy => !copy.StartsWith("--from", StringComparison.Ordinal))
            .SelectMany(copy => copy.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1]);

    /// <summary>The words of an instruction in its JSON form.</summary>
    public IReadOnlyList<string> Words(string word)
    {
        var rest = Assert.Single(All(word));
        return JsonSerializer.Deserialize<string[]>(rest[rest.IndexOf('[', StringComparison.Ordinal)..]) ?? [];
    }
}
