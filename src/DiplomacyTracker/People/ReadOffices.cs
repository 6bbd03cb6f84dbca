using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;

namespace DiplomacyTracker.People;

/// <summary>Who holds an office on a day.</summary>
/// <param name="Country">Of which country; null for any.</param>
/// <param name="Role">In which role; null for any.</param>
/// <param name="Title">Called so, as written; null for any.</param>
/// <param name="Axes">From where; V is the day.</param>
public sealed record ReadOffices(string? Country, OfficeRole? Role, string? Title, Axes Axes) : IRequest<OfficeHolders>;

/// <summary>Offices with those who hold them.</summary>
/// <param name="Items">Each office once.</param>
/// <param name="AsOf">From where.</param>
public sealed record OfficeHolders(IReadOnlyList<OfficeHeld> Items, AsOf AsOf);

/// <summary>An office, and who holds it: several where it is shared, or where sources disagree.</summary>
public sealed record OfficeHeld(Office Office, IReadOnlyList<Holder> Holders);

/// <summary>Somebody who holds an office.</summary>
/// <param name="Person">Who.</param>
/// <param name="Held">From when to when (EDTF).</param>
public sealed record Holder(PersonLink Person, EdtfDate Held);

internal sealed class ReadOfficesHandler(Register register, Vantages vantages)
    : IRequestHandler<ReadOffices, OfficeHolders>
{
    public async Task<OfficeHolders> Handle(ReadOffices request, CancellationToken cancellationToken)
    {
        var asOf = await vantages.ForLedgerAsync(request.Axes, cancellationToken);
        var people = await register.InOfficeAsync(
            request.Country,
            request.Role,
            request.Title,
            asOf,
            cancellationToken
        );
        var held =
            from person in people
            from tenure in person.State.HeldBetween(asOf.ValidAt, asOf.ValidAt)
            where IsAsked(tenure.Office, request)
            select (tenure.Office, Holder: new Holder(new(person.Id, person.State.Name), tenure.Held));
        return new(
            [
                .. held.OrderBy(item => item.Holder.Held.Earliest)
                    .GroupBy(item => (item.Office.Country, Title: item.Office.Title.Folded()))
                    .OrderBy(office => office.Key.Country)
                    .ThenBy(office => office.Key.Title, StringComparer.Ordinal)
                    .Select(office => new OfficeHeld(
                        Told(office.First().Office),
                        [.. office.Select(item => item.Holder)]
                    )),
            ],
            asOf
        );
    }

    private static Office Told(Office office) => office with { Role = office.Is() };

    private static bool IsAsked(Office office, ReadOffices request) =>
        (request.Country is null || office.Country.Value == request.Country)
        && (request.Role is null || office.Is() == request.Role)
        && (request.Title is null || office.Title.Folded() == request.Title.Folded());
}
