namespace OssGen.Emulator.Http;

/// <summary>The paths of the emulator itself. No bucket can have the name of their folder.</summary>
internal static class OwnPaths
{
    /// <summary>The first segment of the paths.</summary>
    public const string Folder = "_ossgen";

    /// <summary>The name of the public key of callbacks.</summary>
    public const string PublicKey = "callback_pub_key_v1.pem";

    /// <summary>The name of the path that tells whether the emulator serves requests.</summary>
    public const string Health = "health";

    /// <summary>The name of the path that deletes everything.</summary>
    public const string Reset = "reset";
}
