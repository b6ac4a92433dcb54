using System.Buffers.Binary;
using System.Buffers.Text;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>
/// Converts between version IDs and sequence numbers. An ID is <c>null</c> or an opaque encoding of the sequence number in the history of
/// the key.
/// </summary>
internal static class VersionIds
{
    /// <summary>
    /// The ID of versions that were written before versioning was enabled or while it was suspended, and of appendable objects.
    /// </summary>
    public const string Null = "null";

    private const byte Form = 1;
    private const int Size = 1 + sizeof(long);

    public static string Write(long sequence)
    {
        Span<byte> bytes = stackalloc byte[Size];
        bytes[0] = Form;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], sequence);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>
    /// Returns the sequence number that an ID other than <see cref="Null"/> encodes. Throws OSS's error if the ID is invalid.
    /// </summary>
    public static long Read(string id)
    {
        if (id.Length == 0)
        {
            throw OssErrors.InvalidArgument("Version id can not be the empty string.", "versionId", "");
        }

        return Base64Url.IsValid(id) && Base64Url.DecodeFromChars(id) is [Form, _, _, _, _, _, _, _, _] bytes
            ? BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1))
            : throw OssErrors.InvalidArgument("Invalid version id specified.", "versionId", id);
    }
}
