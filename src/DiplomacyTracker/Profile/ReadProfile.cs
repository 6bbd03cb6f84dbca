using DiplomacyTracker.Ledger;
using DiplomacyTracker.People;
using DiplomacyTracker.Promises;
using DiplomacyTracker.Relations;
using MediatR;

namespace DiplomacyTracker.Profile;

/// <summary>A country, and how it stands with others.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Axes">From where.</param>
/// <param name="Window">Visits and acts are counted over so many days up to the day; null: as the methodology has it.</param>
public sealed record ReadProfile(string Code, Axes Axes, int? Window) : IRequest<CountryProfile>;

internal sealed class ReadProfileHandler(IMediator mediator, CountryFacts facts)
    : IRequestHandler<ReadProfile, CountryProfile>
{
    private static readonly Dictionary<string, string> NoParameters = [];

    public async Task<CountryProfile> Handle(ReadProfile request, CancellationToken cancellationToken)
    {
        var view = await mediator.Send(new ReadCountry(request.Code, request.Axes), cancellationToken);
        var asOf = view.AsOf;
        // All parts are told from the same place.
        var axes = new Axes(
            asOf.ValidAt,
            asOf.KnownAt,
            new(asOf.RecordedAt, asOf.Position),
            Gazetteer: asOf.Gazetteer,
            Methodology: asOf.Methodology
        );
        var (code, rules) = (CountryCode.Parse(view.Country.Code), Methodology.Of(asOf.Methodology));
        var days = request.Window ?? rules.Window;
        var from = Scoring.Back(asOf.ValidAt, days - 1);

        var found = await facts.FindAsync(code, from, asOf, cancellationToken);
        var pairs = await mediator.Send(
            new ReadMatrix(
                Among: null,
                code,
                axes,
                days,
                WhatIf.Nothing,
                Since: null,
                new(MatrixSort.Pair, IsDescending: false),
                new(int.MaxValue, After: null, NoParameters)
            ),
            cancellationToken
        );
        var offices = await mediator.Send(
            new ReadOffices(code.Value, Role: null, Title: null, axes),
            cancellationToken
        );
        var promises = await mediator.Send(
            new ReadPromises(new() { Country = code.Value }, By: null, axes, new(1, After: null, NoParameters)),
            cancellationToken
        );
        var fold = new ProfileFold(code, from, asOf.ValidAt, Edition.Of(asOf.Gazetteer));
        return new(
            view.Country,
            view.Aliases,
            view.Predecessors,
            view.Successors,
            from,
            asOf.ValidAt,
            new(fold.Visits(found, isOut: true), fold.Visits(found, isOut: false)),
            fold.InForce(found, "agreement", _ => true),
            fold.InForce(found, "incident", fact => !IsSanction(fact)),
            new(
                fold.InForce(found, "incident", fact => IsSanction(fact) && fact.Acts),
                fold.InForce(found, "incident", fact => IsSanction(fact) && fact.IsTarget)
            ),
            fold.Representation(found),
            offices.Items,
            fold.Relations(pairs.Items, rules.MinimumActs),
            promises.Total,
            Links(code),
            asOf
        );
    }

    private static bool IsSanction(CountryFact fact) => fact.Category is "sanction";

    private static SortedDictionary<string, string> Links(CountryCode code) =>
        new(StringComparer.Ordinal)
        {
            ["agreements"] = $"/api/agreements?country={code}",
            ["calendar"] = $"/api/calendar?country={code}",
            ["feed"] = $"/api/calendar.ics?country={code}",
            ["incidents"] = $"/api/incidents?country={code}",
            ["offices"] = $"/api/offices?country={code}",
            ["promises"] = $"/api/promises?country={code}",
            ["relations"] = $"/api/relations?country={code}",
            ["representation"] = $"/api/representation?country={code}",
            ["timeline"] = $"/api/timeline?country={code}",
            ["visits"] = $"/api/visits?country={code}",
        };
}
