using DiplomacyTracker.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestMethodOrderer(typeof(ByName))]
[assembly: TestCaseOrderer(typeof(ByName))]

namespace DiplomacyTracker.Tests.Support;

/// <summary>Tests of a class, which share its database, run in the order of their names: by default it depends on the folder of the checkout.</summary>
public sealed class ByName : ITestMethodOrderer, ITestCaseOrderer
{
    public IReadOnlyCollection<TTestMethod?> OrderTestMethods<TTestMethod>(
        IReadOnlyCollection<TTestMethod?> testMethods
    )
        where TTestMethod : notnull, ITestMethod =>
        [.. testMethods.OrderBy(method => method?.MethodName, StringComparer.Ordinal)];

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(test => test.TestCaseDisplayName, StringComparer.Ordinal)];
}
