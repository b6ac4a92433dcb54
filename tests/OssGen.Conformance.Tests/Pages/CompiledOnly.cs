using OssGen;

namespace Contoso.Pages;

/// <summary>The code of the pages that no test runs: it calls OSS itself, or depends on the environment of the process.</summary>
public static class CompiledOnly
{
    /// <summary>README.md and the package's README.md.</summary>
    public static void ClientOfRegion()
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou", Credentials = OssCredentials.FromEnvironment() });
    }

    /// <summary>docs/endpoints-and-signing.md: the emulator has no table buckets.</summary>
    public static async Task TableBucketAsync()
    {
        using var client = new OssClient(new() { Region = "cn-hangzhou", Credentials = OssCredentials.FromEnvironment() });
        var tables = await client.CreateTableBucketAsync("my-table-bucket");
        await client.CreateNamespaceAsync(tables.Arn, ["my_namespace"]);
        await client.CreateTableAsync(tables.Arn, "my_namespace", "my_table", TableFormat.Iceberg);
    }

    /// <summary>docs/install.md.</summary>
    public static void PrintVersion()
    {
        Console.WriteLine(OssClient.Version);
    }
}
