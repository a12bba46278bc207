using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

/// <summary>Somebody who may sign in, or a program that uses the API.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = TextLimits.PersonName;

    /// <summary>The name people read.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What they do for the organisation.</summary>
    public Role Role { get; set; }

    /// <summary>True when they see every outlet, later ones too.</summary>
    public bool AllOutlets { get; set; }

    /// <summary>The outlets they see otherwise.</summary>
    public List<int> OutletIds { get; set; } = [];

    /// <summary>True when they were trained for tickets of a grave risk.</summary>
    public bool IsTrained { get; set; }

    /// <summary>The key of their authenticator app, sealed; none when they have none.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The half minute of the last code that was taken: none is taken twice.</summary>
    public long AuthenticatorStep { get; set; }

    /// <summary>The hashes of the recovery codes that are left.</summary>
    public List<string> RecoveryCodes { get; set; } = [];

    /// <summary>What the key of a program is known by; none for people.</summary>
    public string? KeyHash { get; set; }

    /// <summary>Since when they may not sign in; none while they may.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>What they have beside a password.</summary>
    public SecondFactor Has(bool passkey) => new(AuthenticatorKey is not null, passkey);

    /// <summary>True when the hash became another and the password did not.</summary>
    public bool KeptPassword { get; private set; }

    /// <summary>Stores the same password by another hash.</summary>
    public void StorePasswordAnew(string hash) => (PasswordHash, KeptPassword) = (hash, true);

    /// <summary>Takes the authenticator app away, and the recovery codes with it.</summary>
    public void TakeApp()
    {
        AuthenticatorKey = null;
        RecoveryCodes = [];
    }

    /// <summary>What they may see and do: nothing once disabled.</summary>
    public Rights ToRights() => DisabledAt is null
        ? new Rights(Id, DisplayName, Role, AllOutlets, OutletIds.ToHashSet())
        : Rights.None;
}

/// <summary>The tables of ASP.NET Core Identity that are used, in the form that its stores expect them.</summary>
internal sealed class AccountConfiguration
    : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    private const int NameLength = 256;
    private const int CredentialLength = 1024;
    private const int SealedKeyLength = 500;

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.Property(a => a.UserName).HasMaxLength(NameLength).IsRequired();
        builder.Property(a => a.NormalizedUserName).HasMaxLength(NameLength).IsRequired();
        builder.Property(a => a.DisplayName).HasMaxLength(Account.NameLength);
        builder.HasIndex(a => a.KeyHash).IsUnique();
        builder.Property(a => a.KeyHash).HasMaxLength(ApiKey.HashLength);
        builder.Property(a => a.AuthenticatorKey).HasMaxLength(SealedKeyLength);
        builder.Property(a => a.ConcurrencyStamp).HasMaxLength(NameLength).IsConcurrencyToken();

        // Nobody is written to: invitations are links that an admin passes on.
        builder.Ignore(a => a.Email);
        builder.Ignore(a => a.NormalizedEmail);
        builder.Ignore(a => a.EmailConfirmed);
        builder.Ignore(a => a.PhoneNumber);
        builder.Ignore(a => a.PhoneNumberConfirmed);

        builder.Ignore(a => a.KeptPassword);

        // Whoever has the key of an app is asked for its code.
        builder.Ignore(a => a.TwoFactorEnabled);
        builder.HasMany<IdentityUserPasskey<int>>().WithOne().HasForeignKey(p => p.UserId).IsRequired();
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> builder)
    {
        builder.ToTable("Passkeys");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(CredentialLength);
        builder.OwnsOne(p => p.Data).ToJson();
    }
}
