namespace OssGen.Osscmd.Configuration;

/// <summary>The contents of a configuration file; a value that the file does not have is null.</summary>
internal sealed record StoredCredentials(string? Host, string? AccessId, string? AccessKey)
{
    /// <summary>Returns only the id, so that the secret is never printed.</summary>
    public override string ToString() => AccessId ?? "";
}
