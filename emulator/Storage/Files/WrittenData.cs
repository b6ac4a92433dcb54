namespace OssGen.Emulator.Storage.Files;

/// <summary>Bytes in a finished data file that no record refers to yet.</summary>
/// <param name="File">The file; null when there are no bytes.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Md5">Their MD5.</param>
/// <param name="Crc64">Their CRC-64.</param>
internal sealed record WrittenData(DataFile? File, long Length, byte[] Md5, ulong Crc64)
{
    /// <summary>OSS's ETag of bytes uploaded in one go: upper-case hex, without quotes.</summary>
    public string ETag => Convert.ToHexString(Md5);
}
