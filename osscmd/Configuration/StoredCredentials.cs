namespace OssGen.Osscmd.Configuration;

/// <summary>What a configuration file holds; null what it doesn't.</summary>
internal sealed record StoredCredentials(string? Host, string? AccessId, string? AccessKey)
{
    /// <summary>The id alone: a secret is never printed.</summary>
    public override string ToString() => AccessId ?? "";
}
