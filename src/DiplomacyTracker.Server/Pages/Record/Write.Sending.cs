using DiplomacyTracker.Developments;
using DiplomacyTracker.Server.Pages.Parts;

namespace DiplomacyTracker.Server.Pages.Record;

/// <summary>What becomes of a form that is sent: more fields, a preview, a refusal, or a record.</summary>
public sealed partial class Write
{
    private async Task SubmitAsync()
    {
        if (command is null || sheet is null || Recorder is null || Http is null || Trouble is not null)
            return;
        var form = Http.Request.Form;
        var wanted = form["~do"].ToString();
        if (wanted.StartsWith("more:", StringComparison.Ordinal))
        {
            sheet.More = wanted["more:".Length..];
            isSubmitted = false;
            sheet.Forgive();
            return;
        }

        string? page = null;
        try
        {
            if (sheet.Wrong.Count > 0)
                Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            else
                page = await SendAsync(
                    Recorder,
                    new(command, sheet.Body, Id, key, version, Http),
                    wanted is "save" ? form["~previewed"].ToString() : null
                );
        }
        catch (Exception exception) when (!Http.RequestAborted.IsCancellationRequested)
        {
            await RefuseAsync(Problems.Of(exception));
        }
        if (page is not null)
            Navigation?.NavigateTo(page);
    }

    /// <summary>Where it was recorded; null where it was only previewed.</summary>
    private async Task<string?> SendAsync(Recorder recorder, Draft draft, string? seen)
    {
        // What was changed after the preview is shown once more before it is recorded.
        if (seen == draft.Hash)
        {
            var receipt = await recorder.RecordAsync(draft);
            var page = $"/{draft.Command.Collection}/{receipt.Id}";
            Success.Keep(draft.Http, page, receipt.Events.Count > 0);
            return page;
        }
        preview = await recorder.PreviewAsync(draft);
        if (draft.Command.IsFounding && preview.After is { } after)
            alike = await recorder.AlikeAsync(draft, Titles.Json(after));
        previewed = draft.Hash;
        return null;
    }

    private async Task RefuseAsync(Problem problem)
    {
        if (Http is { Response.HasStarted: false })
            Http.Response.StatusCode = problem.Status;
        sheet?.Refuse(
            problem.Field is { } field && At(field) is { } at ? at.Path : "",
            Reader.Explain(problem.Code, problem.Message)
        );
        if (problem.Code is not "stale-version" || command is null || Id is not { } id)
            return;
        var (kind, read) = (command.Kind, view);
        var then = await Ask(kind.AskFor(id, new(RecordedAt: new(Position: position))), default);
        conflict = Differing.Between(Titles.Json(then.View), read ?? []);
        (version, position) = (current?.Version, current?.AsOf.Position);
    }

    /// <summary>The field of a path, or the nearest one around it.</summary>
    private FormField? At(string path) =>
        shape
            .SelectMany(field => field.All())
            .SelectMany(field =>
                Enumerable.Range(0, 10).Select(field.At).DistinctBy(one => one.Path, StringComparer.Ordinal)
            )
            .SelectMany(field => field.All())
            .Where(field => path == field.Path || path.StartsWith($"{field.Path}.", StringComparison.Ordinal))
            .MaxBy(field => field.Path.Length);
}
