using System.Globalization;
using OssGen.Text;

namespace OssGen.Pipeline;

/// <summary>Compares the CRC-64 in the reply to an upload with the CRC-64 of the bytes sent.</summary>
internal static class UploadCheck
{
    /// <summary>The advice in error messages about replies without a CRC-64.</summary>
    internal const string WithoutHeader = "Where something in front of OSS omits the header, set OssClientOptions.VerifyUploads to false.";

    /// <exception cref="OssIntegrityException">The stored data differs from the data sent.</exception>
    /// <exception cref="OssResponseException">The reply doesn't contain the checksum of the stored data.</exception>
    internal static void Check(Call call, OssResponse response, UploadBody? body)
    {
        var operation = call.Operation;
        if (operation.Crc64 && body is not null)
        {
            Compare(operation.Name, response, body);
        }
        else if (operation.StoredCrc64 && call.Scope is null)
        {
            // A transfer compares the checksums itself: it knows the expected one and can request the actual one.
            Read(operation.Name, response);
        }
    }

    private static void Compare(string operation, OssResponse response, UploadBody body)
    {
        var reported = Read(operation, response);
        if (body.Crc64 is not { } computed)
        {
            throw new OssResponseException(
                $"{operation} was answered before its whole body was read (status {response.StatusCode}, request id {response.RequestId}), "
                    + "so that what is stored can't be verified.")
            {
                Response = response,
            };
        }

        if (reported != computed)
        {
            throw new OssIntegrityException(
                $"The upload was damaged on its way: CRC-64 of what was sent is {computed}, OSS reports {reported} (request "
                    + $"id {response.RequestId}).");
        }
    }

    private static ulong Read(string operation, OssResponse response)
    {
        var text = response.HeaderList.Find(WireNames.Crc64);
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var reported)
            ? reported
            : throw new OssResponseException(
                $"The reply to {operation} (status {response.StatusCode}, request id {response.RequestId}) has "
                    + $"{(text is null ? $"no {WireNames.Crc64}" : $"the malformed {WireNames.Crc64} '{text}'")}, "
                + $"so that what is stored can't be verified. Perhaps it is stored. {WithoutHeader}")
            {
                Response = response,
            };
    }
}
