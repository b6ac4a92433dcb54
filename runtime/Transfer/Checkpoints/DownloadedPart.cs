namespace OssGen.Transfer.Checkpoints;

/// <summary>A part that was written to the temporary file.</summary>
/// <param name="Index">Its index, from 0.</param>
/// <param name="Crc64">CRC-64 of its bytes.</param>
internal readonly record struct DownloadedPart(int Index, ulong Crc64);
