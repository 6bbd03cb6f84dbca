using System.Net.Http.Json;
using DiplomacyTracker.Countries;
using DiplomacyTracker.Developments;
using DiplomacyTracker.Visits;
using Marten;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyTracker.Benchmarks;

/// <summary>One visit scheduled after another, in three ways that store the same.</summary>
internal sealed class ScheduledVisits(Host host)
{
    private const string Recorder = "benchmark";
    private const string Route = "/api/visits";
    private const string Published = "2024-02-20T12:00:00Z";

    private static readonly Source Said = new(
        "Reuters",
        PublishedAt: PublicationTime.Parse(Published),
        Reliability: Reliability.B,
        Credibility: 2
    );

    private static readonly Party Visitor = new(CountryCode.Parse("NOR"), "Ine Eriksen", "Foreign Minister");
    private static readonly Place Seoul = new(CountryCode.Parse("KOR"), "Seoul");
    private static readonly EdtfDate Occurs = EdtfDate.Parse("2024-03-17/2024-03-18");

    private readonly IDocumentStore store = host.Services.GetRequiredService<IDocumentStore>();
    private readonly IServiceScopeFactory scopes = host.Services.GetRequiredService<IServiceScopeFactory>();

    /// <summary>By the command, through the mediator.</summary>
    public Task BySendingAsync() => SendAsync();

    /// <summary>The same, and what became of it.</summary>
    public async Task<Receipt> SendAsync()
    {
        var now = DateTimeOffset.UtcNow;
        var command = new ScheduleVisit
        {
            Development = Guid.CreateVersion7(),
            IsOfNewId = true,
            Visitor = Visitor,
            Host = Seoul,
            Occurs = Occurs,
            Purpose = "Talks",
            Report = new([Said]),
            Envelope = new(Guid.CreateVersion7(), now, Recorder, Route, Hash(), Key()),
        };
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }

    /// <summary>By Marten alone, without looking, checking or deciding: the least by which the same is stored.</summary>
    public async Task ByHandAsync()
    {
        await using var session = store.LightweightSession();
        var (id, body) = (Guid.CreateVersion7(), Hash());
        session.CausationId = $"{Guid.CreateVersion7()}";
        session.LastModifiedBy = Recorder;
        session.SetHeader("body", body);
        var report = new Report(new(2024, 2, 20, 12, 0, 0, TimeSpan.Zero), [Said]);
        var e = session.Events.BuildEvent(
            new VisitScheduled(
                report,
                Visitor,
                Seoul,
                [],
                VisitKind.Unclassified,
                Occurs,
                Certainty: null,
                "Talks",
                [],
                EdtfDate.On(report.KnownOn())
            )
        );
        e.Id = Guid.CreateVersion7();
        session.Events.StartStream<Visit>(id, e);
        session.QueueSqlCommand(
            "insert into diplomacy.idempotency (recorder, key, route, body, stream, version, events) values (?, ?, ?, ?, ?, ?, ?)",
            Recorder,
            Key(),
            Route,
            body,
            id,
            1L,
            1
        );
        await session.SaveChangesAsync();
    }

    /// <summary>By the route.</summary>
    public Task ByHttpAsync() => PostAsync(host.Http);

    /// <summary>By the route, of any server.</summary>
    public static async Task PostAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Route);
        request.Headers.Add("Idempotency-Key", Key());
        request.Content = JsonContent.Create(
            new
            {
                visitor = new
                {
                    country = "NOR",
                    person = "Ine Eriksen",
                    office = "Foreign Minister",
                },
                host = new { country = "KOR", city = "Seoul" },
                occurs = "2024-03-17/2024-03-18",
                purpose = "Talks",
                report = new
                {
                    sources = (object[])
                        [
                            new
                            {
                                outlet = "Reuters",
                                publishedAt = Published,
                                reliability = "B",
                                credibility = 2,
                            },
                        ],
                },
            }
        );
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private static string Key() => Guid.NewGuid().ToString();

    /// <summary>As long as that of a body.</summary>
    private static string Hash() => $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
}
