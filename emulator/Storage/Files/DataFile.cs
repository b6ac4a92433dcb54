namespace OssGen.Emulator.Storage.Files;

/// <summary>Names a file of object data. The name is drawn by <see cref="DataFileNames"/>, never derived from a key.</summary>
internal readonly record struct DataFile(Guid Id)
{
    /// <summary>The sixteen bytes that the database keeps.</summary>
    public byte[] ToBytes() => Id.ToByteArray(bigEndian: true);

    public static DataFile FromBytes(byte[] bytes) => new(new Guid(bytes, bigEndian: true));

    /// <summary>Path below the folder of data files: two levels, so that no folder grows too large.</summary>
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
