using System.Globalization;

namespace OssGen.Samples.InventoryShards;

/// <summary>A job's settings, from the environment. The access key is that of <see cref="OssCredentials.FromEnvironment"/>.</summary>
/// <param name="Bucket">INVENTORY_BUCKET: the bucket that OSS writes the inventory to.</param>
/// <param name="Manifest">INVENTORY_MANIFEST: the key of manifest.json.</param>
/// <param name="Prefixes">INVENTORY_PREFIXES: the prefixes of which sizes are added up, separated by commas; none can contain one.</param>
/// <param name="RowsOfACheckpoint">INVENTORY_CHECKPOINT_ROWS: after how many rows a worker stores its state; 100,000 if unset.</param>
internal sealed record JobSettings(string Bucket, string Manifest, IReadOnlyList<string> Prefixes, long RowsOfACheckpoint)
{
    public static JobSettings FromEnvironment() => new(
        Require("INVENTORY_BUCKET"),
        Require("INVENTORY_MANIFEST"),
        (Environment.GetEnvironmentVariable("INVENTORY_PREFIXES") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries),
        Rows("INVENTORY_CHECKPOINT_ROWS", 100_000));

    /// <summary>Creates the client of the job.</summary>
    /// <exception cref="InventoryException">A setting is missing or invalid.</exception>
    public OssClient CreateClient()
    {
        OssClient? client = null;
        try
        {
            client = new OssClient(new()
            {
                Region = Require("OSS_REGION"),
                Endpoint = Environment.GetEnvironmentVariable("OSS_ENDPOINT"),
                Credentials = Credentials(),
            });

            // Creating a URL checks the names without a request to OSS; the URL isn't used.
            client.Presign(new GetObjectRequest { Bucket = Bucket, Key = Manifest }, TimeSpan.FromMinutes(1));
            return client;
        }
        catch (ArgumentException invalid)
        {
            client?.Dispose();
            throw new InventoryException($"{VariableOf(invalid.ParamName)}: {InventoryException.TextOf(invalid)}");
        }
    }

    private static string VariableOf(string? parameter) => parameter switch
    {
        "bucket" => "INVENTORY_BUCKET",
        "key" => "INVENTORY_MANIFEST",
        "region" => "OSS_REGION",
        "endpoint" => "OSS_ENDPOINT",
        _ => "A setting is invalid",
    };

    private static OssCredentials Credentials()
    {
        try
        {
            return OssCredentials.FromEnvironment();
        }
        catch (InvalidOperationException missing)
        {
            throw new InventoryException(missing.Message);
        }
    }

    private static string Require(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value
            : throw new InventoryException($"Set the environment variable {variable}; README.md lists all of them.");

    private static long Rows(string variable, long byDefault) => Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } text
        ? byDefault
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0 ? rows
            : throw new InventoryException($"{variable} is '{text}': it must be a number of rows, 1 or more.");
}
