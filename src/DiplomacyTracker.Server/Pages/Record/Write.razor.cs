using System.Globalization;
using System.Text.Json.Nodes;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using DiplomacyTracker.Server.Pages.Parts;
using Microsoft.AspNetCore.Components;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>The form of a command: filled in, previewed, and recorded once.</summary>
public sealed partial class Write
{
    // With more of them a browser offers too much to choose from; whoever is in office is always there.
    private const int MostPeople = 500;

    private Recordable? command;
    private Sheet? sheet;
    private JsonObject? view;
    private Reading? current;
    private DevelopmentHistory? history;
    private IReadOnlyList<FormField> shape = [];
    private IReadOnlyList<string> people = [];
    private IReadOnlyList<string> offices = [];
    private IReadOnlyList<Change>? conflict;
    private IReadOnlyList<JsonObject> alike = [];
    private Preview? preview;
    private string key = "";
    private string? previewed;
    private long? version;
    private long? position;
    private bool isSubmitted;

    /// <summary>The kind as in the routes of the API; left out: visits.</summary>
    [Parameter]
    public string? Collection { get; set; }

    /// <summary>The command: schedule-visit.</summary>
    [Parameter]
    public string? Verb { get; set; }

    /// <summary>The development that it is about; left out where it begins one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    private Recordables Commands { get; set; } = new(new DefaultEndpointDataSource());

    [Inject]
    private Recorder? Recorder { get; set; }

    [Inject]
    private NavigationManager? Navigation { get; set; }

    private string Heading => Reader.Say(command is null ? "Record" : FieldWords.Of(command));

    private IReadOnlyList<HistoryLine> Lines => history?.Lines ?? [];

    private FormField Report => shape.First(one => one.Path is "report");

    private IEnumerable<FormField> First => shape.Where(one => one.Path is not "report" && IsFirst(one));

    private IEnumerable<FormField> Rest => shape.Where(one => one.Path is not "report" && !IsFirst(one));

    /// <inheritdoc />
    protected override async Task AskAsync(CancellationToken cancellation)
    {
        command =
            Commands.Find(Collection ?? "visits", Verb ?? "schedule-visit")
            ?? throw new NotFoundException("unknown-route", "There is no command of this name.");
        if (command.IsFounding != Id is null)
            throw new NotFoundException("unknown-route", "This command is about a development: begin on its page.");
        if (Id is { } id)
            await ReadAsync(command, id, cancellation);
        shape = FormShape.Of(command);
        var form = Http?.Request is { HasFormContentType: true } request ? request.Form : FormCollection.Empty;
        isSubmitted = form.Count > 0;
        key = form["~key"] is [{ Length: > 0 } sent] ? sent : $"{Guid.CreateVersion7()}";
        version = Number(form["~version"]) ?? version;
        position = Number(form["~position"]) ?? position;
        sheet = Sheet.Of(
            shape,
            form.Where(one => one.Key[0] is not ('~' or '_'))
                .ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.Ordinal),
            Reader,
            DateOnly.FromDateTime(Now.UtcDateTime)
        );
        var held = await Ask(new People.ReadOffices(Country: null, Role: null, Title: null, new()), cancellation);
        var known = await Ask(
            new ListDevelopments(
                Tracker.Kinds.Single(kind => kind.Name is "person"),
                new(),
                new(),
                new(MostPeople, After: null, Reader.Given)
            ),
            cancellation
        );
        people =
        [
            .. held
                .Items.SelectMany(office => office.Holders)
                .Select(holder => holder.Person.Name)
                .Concat(
                    known.Items.OfType<People.PersonView>().SelectMany(person => person.Spellings.Prepend(person.Name))
                )
                .Distinct(StringComparer.Ordinal),
        ];
        offices = [.. held.Items.Select(office => office.Office.Title).Distinct(StringComparer.Ordinal)];
    }

    private async Task ReadAsync(Recordable about, Guid id, CancellationToken cancellation)
    {
        current = await Ask(about.Kind.AskFor(id, new()), cancellation);
        (view, version, position) = (Titles.Json(current.View), current.Version, current.AsOf.Position);
        history = await Ask(about.Kind.AskForHistory(id, new()), cancellation);
    }

    private static bool IsFirst(FormField field) =>
        field.IsRequired
        || field is { Name: "on", Verb: "ImposeSanction" or "JoinSanction" } or { Name: "inForceFrom" }
        || field.Name
            is "visitor"
                or "host"
                or "kind"
                or "occurs"
                or "certainty"
                or "by"
                or "reason"
                or "to"
                or "about"
                or "title"
                or "summary"
                or "purpose"
                or "actors"
                or "targets"
                or "measures"
                or "event"
                or "with"
                or "signed";

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
