using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>The properties that an upload request specifies for the new object.</summary>
/// <param name="StorageClass">The storage class.</param>
/// <param name="RequestedAcl">The object's own ACL, or <c>default</c>; null if the request specifies none.</param>
/// <param name="Headers">The headers to store with the object.</param>
/// <param name="ForbidOverwrite">Whether an existing object of the same name is an error.</param>
internal sealed record NewObject(string StorageClass, string? RequestedAcl, StoredHeaders Headers, bool ForbidOverwrite)
{
    /// <summary>The ACL of an object that the request creates.</summary>
    public string Acl => RequestedAcl ?? ObjectAcl.Default.Value;
}
