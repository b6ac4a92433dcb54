namespace OssGen.Emulator.Storage.Files;

/// <summary>The content of a finished data file to which no record refers yet.</summary>
/// <param name="File">The file; null if the content is empty.</param>
/// <param name="Length">The length in bytes.</param>
/// <param name="Md5">The MD5 of the content.</param>
/// <param name="Crc64">The CRC-64 of the content.</param>
internal sealed record WrittenData(DataFile? File, long Length, byte[] Md5, ulong Crc64)
{
    /// <summary>The ETag of an object uploaded in a single request: the MD5 in uppercase hexadecimal, without quotes.</summary>
    public string ETag => Convert.ToHexString(Md5);
}
