using System.Net;
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

    /// <summary>docs/endpoints-and-signing.md: the proxy doesn't exist.</summary>
    public static void ClientBehindProxy()
    {
        using var client = new OssClient(new()
        {
            Region = "cn-hangzhou",
            Credentials = OssCredentials.FromEnvironment(),
            Proxy = new WebProxy("http://proxy.example:3128") { Credentials = new NetworkCredential("user", "password") },
            ConfigureHandler = handler => handler.MaxConnectionsPerServer = 64,
        });
    }

    /// <summary>docs/endpoints-and-signing.md.</summary>
    public static OssPresignedRequest PresignUpload(OssClient client)
    {
        var upload = client.Presign(
            new PutObjectRequest { Bucket = "my-bucket", Key = "k", ContentType = "image/png", TrafficLimit = 8_000_000 },
            TimeSpan.FromMinutes(10));
        return upload;
    }

    /// <summary>docs/install.md: for C# 12, whose tests are those of the packages.</summary>
    public static async Task NamedRequestAsync(OssClient client)
    {
        await client.PutBucketAsync(new PutBucketRequest { Bucket = "oss-test-sample" });
    }

    /// <summary>docs/client.md.</summary>
    public static void PrintUnreadMembers(OssResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var member in result.Response.UnreadMembers)
        {
            Console.WriteLine($"{member.Name}: {member.Reason} ('{member.Text}')");
        }
    }

    /// <summary>docs/install.md.</summary>
    public static void PrintVersion()
    {
        Console.WriteLine(OssClient.Version);
    }
}
