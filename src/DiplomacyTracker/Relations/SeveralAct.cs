using Npgsql;

namespace DiplomacyTracker.Relations;

/// <summary>An act between more than two countries, or fewer, without its body.</summary>
/// <param name="Act">The act.</param>
/// <param name="Seen">From where it is seen.</param>
internal sealed record SeveralAct(ActOfSeveral Act, Extent Seen) : IOfSeveral
{
    /// <summary>The columns in their order.</summary>
    public const string Columns = $"{ActOfSeveral.Columns}, null, {Extent.Columns}";

    /// <inheritdoc />
    public Guid Development => Act.Deed.Development;

    /// <summary>The day by which it was done for certain.</summary>
    public DateOnly Latest => Act.Deed.On;

    /// <inheritdoc />
    public string[] Countries => Act.Countries;

    /// <summary>Reads the columns.</summary>
    public static SeveralAct Of(NpgsqlDataReader reader) => new(ActOfSeveral.Of(reader), Extent.Of(reader, 15));
}
