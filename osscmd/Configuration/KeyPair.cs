using OssGen.Osscmd.Failures;

namespace OssGen.Osscmd.Configuration;

/// <summary>Combines the ID and the secret of an access key, which must come from the same place.</summary>
internal static class KeyPair
{
    /// <summary>Returns the access key, or null if neither part is set.</summary>
    /// <exception cref="CommandException">Only one part is set.</exception>
    internal static OssCredentials? Of(string? id, string? key, string? token, string idName, string keyName)
    {
        if (string.IsNullOrEmpty(id) && string.IsNullOrEmpty(key))
        {
            return null;
        }

        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(key))
        {
            var (there, missing) = string.IsNullOrEmpty(id) ? (keyName, idName) : (idName, keyName);
            throw new CommandException($"{there} is given without {missing}: id and key are taken from one place. Give both.");
        }

        return new OssCredentials(id, key, token);
    }
}
