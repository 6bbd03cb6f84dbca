using System.Text.Json;
using System.Text.Json.Nodes;

namespace DiplomacyTracker.Cli.Wire;

/// <summary>What the tracker answered.</summary>
/// <param name="Status">The HTTP status, below 400.</param>
/// <param name="Text">The answer as it came.</param>
/// <param name="Json">The same, read; an empty object where it is none.</param>
internal sealed record Answer(int Status, string Text, JsonNode Json)
{
    /// <summary>The JSON of a text; an empty object where it is none.</summary>
    public static JsonNode Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) ?? new JsonObject();
        }
        catch (JsonException)
        {
            return new JsonObject();
        }
    }
}

/// <summary>The tracker refused.</summary>
internal sealed class ProblemException(int status, string document) : Exception($"The tracker answered {status}.")
{
    /// <summary>The problem document.</summary>
    public JsonNode Json { get; } = Answer.Parsed(document);

    /// <summary>The HTTP status.</summary>
    public int Status => status;

    /// <summary>How the run ends.</summary>
    public ExitCode Code => ExitCodes.Of(status);

    /// <summary>Says what is wrong on standard error.</summary>
    /// <param name="asJson">The problem document as it came.</param>
    public async Task TellAsync(bool asJson)
    {
        if (asJson)
        {
            await Console.Error.WriteLineAsync(document);
            return;
        }

        await Console.Error.WriteLineAsync($"{Json["detail"] ?? Json["title"] ?? Message}");
        var where = Json["field"] is { } field ? $"field {field}, " : "";
        if (Json["code"] is { } code)
            await Console.Error.WriteLineAsync($"({where}code {code})");
    }
}
