namespace OssGen.Emulator.Wire;

/// <summary>Creates OSS's errors for values of sets that OSS doesn't know, some of which are special to the parameter or header.</summary>
internal static class UnknownValue
{
    /// <summary>Creates the error for a query parameter or header.</summary>
    /// <param name="name">The name of the parameter or header.</param>
    /// <param name="value">The value.</param>
    public static OssFaultException Of(string name, string value) => name switch
    {
        "x-oss-acl" => OssServerRequest.Invalid("no such bucket access control exists", name, value, "0015-00000204"),
        "x-oss-object-acl" => OssServerRequest.InvalidObjectAcl(value),
        "x-oss-storage-class" => OssServerRequest.Invalid("No such bucket storage class exists.", name, value),
        "x-oss-server-side-encryption" or "x-oss-server-side-data-encryption" => OfEncryption(),
        "encoding-type" => OssServerRequest.Invalid("Invalid Encoding Method specified in Request", name, value),
        _ => OssServerRequest.Invalid($"The value of {name} is unknown.", name, value),
    };

    /// <summary>Creates the error for an encryption algorithm.</summary>
    public static OssFaultException OfEncryption() => new(
        400, "InvalidEncryptionAlgorithmError", "The Encryption request you specified is not valid. Supported value: AES256/SM4/KMS.");
}
