using DiplomacyTracker.Platform;
using Microsoft.AspNetCore.Routing;

namespace DiplomacyTracker.Statements;

/// <summary>The routes of statements.</summary>
internal static class StatementEndpoints
{
    public static void MapStatements(this IEndpointRouteBuilder routes)
    {
        var statements = routes.MapKind<Statement, StatementStatus, StatementView>(
            "Statements",
            Kebab.All<StatementKind>()
        );
        statements.MapCommand<RecordStatement, Statement>("/", "Somebody says something for a country");
        statements.MapCommand<WithdrawStatement, Statement>("/{id:guid}/withdraw", "The speaker takes it back");
    }
}
