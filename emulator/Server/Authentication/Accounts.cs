using System.Collections.Frozen;

namespace OssGen.Emulator.Authentication;

/// <summary>The accounts that may call the emulator, indexed by AccessKey ID.</summary>
internal sealed class Accounts
{
    private readonly FrozenDictionary<string, OssAccount> _byId;
    private readonly FrozenDictionary<string, string> _names;

    public Accounts(IReadOnlyList<OssAccount> accounts)
    {
        foreach (var account in accounts)
        {
            if (string.IsNullOrEmpty(account.AccessKeyId) || string.IsNullOrEmpty(account.AccessKeySecret))
            {
                throw new ArgumentException("An account lacks its AccessKey id or secret. Give both, as in ID:SECRET.", nameof(accounts));
            }
        }

        if (accounts.GroupBy(account => account.AccessKeyId).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException(
                $"The AccessKey id '{twice.Key}' is given to more than one account. Give each key once.", nameof(accounts));
        }

        _byId = accounts.ToFrozenDictionary(account => account.AccessKeyId);
        _names = accounts.GroupBy(account => account.Owner).ToFrozenDictionary(group => group.Key, group => group.First().Name);
    }

    /// <summary>The IDs of the accounts.</summary>
    public IReadOnlyCollection<string> Owners => _names.Keys;

    public OssAccount? Find(string accessKeyId) => _byId.GetValueOrDefault(accessKeyId);

    /// <summary>
    /// Returns the display name of an owner, or the owner's ID if no configured account has this ID, for example because the ID is from an
    /// earlier run.
    /// </summary>
    public string NameOf(string owner) => _names.GetValueOrDefault(owner, owner);
}
