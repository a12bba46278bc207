using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceKpi.Data.Schema;

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
