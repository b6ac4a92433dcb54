namespace OssGen.Osscmd.Configuration;

/// <summary>The contents of a configuration file. A value is null when the file does not contain it.</summary>
internal sealed record StoredCredentials(string? Host, string? AccessId, string? AccessKey)
{
    /// <summary>Returns only the ID, so that the secret is never printed. Returns an empty string when there is no ID.</summary>
    public override string ToString() => AccessId ?? "";
}
