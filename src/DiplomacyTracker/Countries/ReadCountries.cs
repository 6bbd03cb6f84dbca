using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.Countries;

/// <summary>The countries of a version of the list.</summary>
/// <param name="On">Existing then.</param>
/// <param name="Region">In this region; case and accents don't count.</param>
/// <param name="Text">With this in the code or in a name; case and accents don't count.</param>
/// <param name="Axes">From where, and which version.</param>
public sealed record ListCountries(EdtfDate? On, string? Region, string? Text, Axes Axes) : IRequest<CountryList>;

/// <summary>Countries, by code.</summary>
/// <param name="Items">All of them; there are no pages.</param>
/// <param name="AsOf">From where, and of which version.</param>
public sealed record CountryList(IReadOnlyList<Country> Items, AsOf AsOf);

/// <summary>One country.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Axes">From where, and which version.</param>
public sealed record ReadCountry(string Code, Axes Axes) : IRequest<CountryView>;

/// <summary>All that is known of a country.</summary>
/// <param name="Country">Itself.</param>
/// <param name="Aliases">Other names that sources use.</param>
/// <param name="Predecessors">Of which it was a part, or whose place it took.</param>
/// <param name="Successors">Which took its place, or left it.</param>
/// <param name="AsOf">From where, and of which version.</param>
public sealed record CountryView(
    Country Country,
    IReadOnlyList<Alias> Aliases,
    IReadOnlyList<CountryName> Predecessors,
    IReadOnlyList<CountryName> Successors,
    AsOf AsOf
);

/// <summary>A country in a word.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its English name.</param>
public sealed record CountryName(string Code, string Name);

/// <summary>Which country a source means.</summary>
/// <param name="Name">As the source writes it.</param>
/// <param name="On">When.</param>
/// <param name="Axes">From where, and which version.</param>
public sealed record ResolveCountry(string Name, EdtfDate? On, Axes Axes) : IRequest<ResolvedCountry>;

/// <summary>Which country a name means; more than one candidate is never decided between.</summary>
/// <param name="Result">Found, ambiguous or unknown.</param>
/// <param name="Country">The one, where it is found.</param>
/// <param name="Candidates">All of them, where it is ambiguous.</param>
/// <param name="AsOf">From where, and of which version.</param>
public sealed record ResolvedCountry(
    ResolutionResult Result,
    Country? Country,
    IReadOnlyList<Country>? Candidates,
    AsOf AsOf
);

internal sealed class CountriesHandler(Vantages vantages)
    : IRequestHandler<ListCountries, CountryList>,
        IRequestHandler<ReadCountry, CountryView>,
        IRequestHandler<ResolveCountry, ResolvedCountry>
{
    public async Task<CountryList> Handle(ListCountries request, CancellationToken cancellationToken)
    {
        var (edition, asOf) = await AskedAsync(request.Axes, cancellationToken);
        var (region, text) = (request.Region?.Folded(), request.Text?.Folded());
        return new(
            [
                .. from country in edition.All
                where request.On is null || country.Exists(request.On)
                where region is null || country.Region?.Folded() == region
                where
                    text is null || NamesOf(country, edition).Any(name => name.Contains(text, StringComparison.Ordinal))
                select country,
            ],
            asOf
        );
    }

    public async Task<CountryView> Handle(ReadCountry request, CancellationToken cancellationToken)
    {
        var (edition, asOf) = await AskedAsync(request.Axes, cancellationToken);
        var country =
            edition.Find(request.Code)
            ?? throw new NotFoundException(
                "unknown-country",
                $"{Excerpt.Of(request.Code)} is no country code of {edition.Version}, such as KOR."
            );
        return new(
            country,
            edition.AliasesOf(country.Code),
            [.. edition.PredecessorsOf(country.Code).Select(NameOf)],
            [.. edition.SuccessorsOf(country.Code).Select(NameOf)],
            asOf
        );
    }

    public async Task<ResolvedCountry> Handle(ResolveCountry request, CancellationToken cancellationToken)
    {
        var (edition, asOf) = await AskedAsync(request.Axes, cancellationToken);
        var resolution = edition.Resolve(request.Name, request.On);
        var candidates = resolution.Result is ResolutionResult.Ambiguous ? resolution.Candidates : null;
        return new(resolution.Result, resolution.Country, candidates, asOf);
    }

    private async Task<(Edition Edition, AsOf AsOf)> AskedAsync(Axes axes, CancellationToken cancellation)
    {
        var asOf = await vantages.ForLedgerAsync(axes, cancellation);
        return (Edition.Of(asOf.Gazetteer), asOf);
    }

    private static CountryName NameOf(Country country) => new(country.Code, country.Name);

    private static IEnumerable<string> NamesOf(Country country, Edition edition) =>
        country
            .Names.Values.Append(country.Code)
            .Concat(edition.AliasesOf(country.Code).Select(alias => alias.Name))
            .Select(name => name.Folded());
}
