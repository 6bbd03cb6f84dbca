using DiplomacyTracker.Tests.Imports;

namespace DiplomacyTracker.Tests.Cli;

/// <summary>A whole folder at once.</summary>
public sealed class ImportFolderTests(ListeningTracker tracker) : IClassFixture<ListeningTracker>
{
    [Fact]
    public async Task A_file_that_cannot_be_read_keeps_no_other_out_and_each_has_errors_of_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("folder-");
        try
        {
            var files = folder.CreateSubdirectory("files");
            await WriteAsync(files, ".hidden", "x");
            await WriteAsync(files, "a.md", "# Read me");
            await WriteAsync(
                files,
                "b.csv",
                Importing.FileOf(new VisitRow("1", "Norway"), new VisitRow("2", "Atlantis"))
            );
            await WriteAsync(
                files,
                "c.csv",
                Importing.FileOf(new VisitRow("3", "Sweden"), new VisitRow("4", "Atlantis"))
            );

            var ran = await Typed.RunAsync(
                "import",
                "us-visits",
                files.FullName,
                "--errors",
                Path.Combine(folder.FullName, "bad.csv"),
                "--server",
                tracker.Address
            );

            Assert.Equal(3, ran.Code);
            Assert.Contains("a.md: ", ran.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("hidden", ran.Errors, StringComparison.Ordinal);
            Assert.Equal(
                ["bad-b.csv", "bad-c.csv"],
                folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal)
            );
            Assert.Single(await tracker.VisitsOfAsync("NOR"));
            Assert.Single(await tracker.VisitsOfAsync("SWE"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_without_files_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("folder-");
        try
        {
            var ran = await Typed.RunAsync("import", "us-visits", folder.FullName, "--server", tracker.Address);

            Assert.Equal(2, ran.Code);
            Assert.Contains("no file", ran.Errors, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete();
        }
    }

    private static Task WriteAsync(DirectoryInfo folder, string name, string text) =>
        File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text, TestContext.Current.CancellationToken);
}
