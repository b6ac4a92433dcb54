namespace OssGen.Emulator.Storage.Files;

/// <summary>
/// The name of a data file with object content. <see cref="DataFileNames"/> generates the name, which isn't derived from an object key.
/// </summary>
internal readonly record struct DataFile(Guid Id)
{
    /// <summary>Returns the 16 bytes with which the database stores the name.</summary>
    public byte[] ToBytes() => Id.ToByteArray(bigEndian: true);

    public static DataFile FromBytes(byte[] bytes) => new(new Guid(bytes, bigEndian: true));

    /// <summary>The path relative to the data folder. It has two levels of folders, so that no folder grows too large.</summary>
    public string RelativePath
    {
        get
        {
            var name = Id.ToString("N");
            return Path.Combine(name[..2], name);
        }
    }

    public static DataFile? Parse(string fileName) => Guid.TryParseExact(fileName, "N", out var id) ? new DataFile(id) : null;
}
