namespace OssGen.Emulator;

/// <summary>An account that may call the emulator.</summary>
/// <param name="AccessKeyId">AccessKey id.</param>
/// <param name="AccessKeySecret">AccessKey secret; never logged, never in a message.</param>
/// <param name="OwnerId">The account's id, shown as Owner/ID; null for the AccessKey id. Two keys of one owner id are one account.</param>
/// <param name="DisplayName">Shown as Owner/DisplayName; null for the owner's id.</param>
public sealed record OssAccount(string AccessKeyId, string AccessKeySecret, string? OwnerId = null, string? DisplayName = null)
{
    /// <summary>The account's id.</summary>
    internal string Owner => OwnerId ?? AccessKeyId;

    /// <summary>The account's display name.</summary>
    internal string Name => DisplayName ?? Owner;

    /// <summary>Leaves the secret out.</summary>
    public override string ToString() => $"OssAccount {AccessKeyId} (owner {Owner})";
}
