using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>What an upload says about the object it makes.</summary>
/// <param name="StorageClass">Storage class.</param>
/// <param name="Acl">The object's own rule, or <c>default</c>.</param>
/// <param name="Headers">Headers to keep.</param>
/// <param name="ForbidOverwrite">An existing object of the name is an error.</param>
internal sealed record NewObject(string StorageClass, string Acl, StoredHeaders Headers, bool ForbidOverwrite);
