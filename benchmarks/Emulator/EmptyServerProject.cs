namespace OssGen.Benchmarks;

/// <summary>The least that a server over SQLite can be.</summary>
internal static class EmptyServerProject
{
    public const string Name = "empty-server";

    private const string Program = """
        using System.Net;
        using Microsoft.AspNetCore.Hosting.Server;
        using Microsoft.AspNetCore.Hosting.Server.Features;
        using Microsoft.Data.Sqlite;

        using var connection = new SqliteConnection($"Data Source={args[0]}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE empty(id INTEGER PRIMARY KEY)";
        command.ExecuteNonQuery();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        await using var server = builder.Build();
        server.Run(context => Task.CompletedTask);
        await server.StartAsync();
        Console.WriteLine(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.In.ReadToEndAsync();
        """;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <RunAnalyzers>false</RunAnalyzers>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.Data.Sqlite" />
            <PackageReference Include="SQLitePCLRaw.bundle_e_sqlite3" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>Writes the project.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> WriteAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.BuildFolder, "sources", Name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
        var project = Path.Combine(folder, Name + ".csproj");
        await File.WriteAllTextAsync(project, Project);
        return project;
    }
}
