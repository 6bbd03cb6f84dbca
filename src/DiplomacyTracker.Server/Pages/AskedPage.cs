using DiplomacyTracker.Developments;
using DiplomacyTracker.Ledger;
using DiplomacyTracker.Platform;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace DiplomacyTracker.Server.Pages;

/// <summary>
/// A page that answers a question: reads the three axes from its address, refuses parameters that it doesn't know,
/// asks, and has a problem instead of an answer where there is none.
/// </summary>
public abstract class AskedPage : ComponentBase
{
    /// <summary>Parameters that name one country, on whatever page.</summary>
    private static readonly IReadOnlyList<string> OneCountry = ["country", "one", "other"];

    /// <summary>The request that is answered.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Inject]
    private Reader Who { get; set; } = new(new HttpContextAccessor(), TimeProvider.System);

    [Inject]
    private IMediator? Mediator { get; set; }

    [Inject]
    private Vantages? Vantages { get; set; }

    [Inject]
    private ILogger<AskedPage>? Logger { get; set; }

    /// <summary>From where the page looks, as somebody asked for it.</summary>
    protected Axes Axes { get; private set; } = new();

    /// <summary>The same with everything resolved, once something was answered.</summary>
    protected AsOf? AsOf { get; set; }

    /// <summary>Now.</summary>
    protected DateTimeOffset Now { get; private set; }

    [Inject]
    private NavigationManager? Elsewhere { get; set; }

    internal Problem? Trouble { get; private set; }

    internal Reader Reader => Who;

    /// <summary>The parameters that this page takes besides the axes.</summary>
    protected virtual IReadOnlyList<string> Own => [];

    /// <summary>Asks for what the page shows.</summary>
    protected abstract Task AskAsync(CancellationToken cancellation);

    /// <summary>Puts a question to the tracker.</summary>
    protected Task<T> Ask<T>(IRequest<T> question, CancellationToken cancellation) =>
        Mediator?.Send(question, cancellation) ?? throw new InvalidOperationException("There is no mediator.");

    /// <summary>A parameter of the address; null where it isn't given, or was left empty in a form.</summary>
    protected string? Parameter(string name) =>
        Who.Given.GetValueOrDefault(name) is { } value
            ? value.Length <= 10_000 && !value.Any(char.IsControl)
                ? value
                : throw new MalformedException("invalid-parameter", $"Leave {name} out, or give it a value.", name)
            : null;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        try
        {
            Now = Vantages?.Now() ?? default;
            Refuse();
            if (GoesToCodes())
                return;
            Axes = Axes.Read(Parameter, Now);
            await AskAsync(Http?.RequestAborted ?? default);
            Caching.Give(Http, Axes, AsOf);
        }
        catch (Exception exception)
            when (exception is not NavigationException && Http?.RequestAborted.IsCancellationRequested is not true)
        {
            Trouble = Problems.Of(exception);
            if (Trouble.Status is 500 && Logger is { } logger)
                PageLog.Failed(logger, exception, Who.Path);
            Answer(Http, Trouble.Status);
        }
    }

    /// <summary>Only once the page begins to be sent: a status of 404 before that makes way for the page of what isn't there.</summary>
    private static void Answer(HttpContext? context, int status)
    {
        if (context is { Response.HasStarted: false })
            context.Response.OnStarting(() =>
            {
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            });
    }

    /// <summary>Countries may be named in the address; it then goes on to the one with their codes.</summary>
    private bool GoesToCodes()
    {
        if (
            !HttpMethods.IsGet(Http?.Request.Method ?? "")
            || NamedCountry.Coded(Own.Intersect(OneCountry, StringComparer.Ordinal), Who) is not { } there
        )
            return false;
        Elsewhere?.NavigateTo(there);
        return true;
    }

    private void Refuse()
    {
        foreach (var (name, values) in Http?.Request.Query ?? new QueryCollection())
        {
            if (!Own.Contains(name, StringComparer.Ordinal) && !Reader.Carried.Contains(name, StringComparer.Ordinal))
                throw new MalformedException(
                    "unknown-parameter",
                    $"There is no parameter {Excerpt.Of(name)} here. There is: {string.Join(", ", [.. Own, .. Reader.Carried])}.",
                    name
                );
            if (values.Count > 1)
                throw new MalformedException("repeated-parameter", $"Give {name} once.", name);
        }
    }
}

internal static partial class PageLog
{
    [LoggerMessage(LogLevel.Error, "The page {Path} failed")]
    public static partial void Failed(ILogger logger, Exception exception, string path);
}
