namespace ServiceKpi.Data.Stores.People;

/// <summary>
/// The long passwords that are tried first, and the words they are made of: the product's and the trade's own, and what
/// lists of leaked passwords show in English and Indonesian.
/// </summary>
internal static class CommonPasswords
{
    /// <summary>So few characters beside known words add nothing that is hard to guess: a year, a birthday.</summary>
    private const int NeedBeside = 5;

    private static readonly string[] Words =
    [
        "servicekpi", "servicecenter", "service", "center", "dashboard", "outlet", "admin", "administrator", "manager",
        "staff", "kasir", "karyawan", "toko", "cabang", "perusahaan", "password", "passw0rd", "passphrase", "welcome",
        "letmein", "qwerty", "qwertz", "azerty", "asdfgh", "zxcvbn", "iloveyou", "monkey", "dragon", "football",
        "baseball", "sunshine", "princess", "superman", "batman", "starwars", "whatever", "trustno", "master", "login",
        "secret", "changeme", "default", "computer", "internet", "michael", "jennifer", "liverpool", "chelsea",
        "manchester", "united", "arsenal", "barcelona", "realmadrid", "pokemon", "naruto", "minecraft", "samsung",
        "google", "facebook", "instagram", "whatsapp", "indonesia", "jakarta", "surabaya", "bandung", "medan",
        "semarang", "makassar", "denpasar", "yogyakarta", "merdeka", "garuda", "pancasila", "persib", "persija",
        "arema", "bismillah", "alhamdulillah", "subhanallah", "assalamualaikum", "insyaallah", "muhammad", "rahasia",
        "katasandi", "sandi", "sayang", "sayangku", "sayangkamu", "cinta", "cintaku", "akucinta", "kamu", "aku",
        "bismilah", "doraemon", "anjing", "kucing", "ganteng", "cantik", "selamat", "datang", "pagi", "terimakasih",
        "kangen", "semangat", "bahagia", "keluarga", "bunda", "ayah", "mama", "papa", "anakku", "kontol", "memek",
    ];

    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "correcthorsebatterystaple", "thequickbrownfox", "thequickbrownfoxjumpsoverthelazydog", "tobeornottobe",
        "maytheforcebewithyou", "ilovemyfamily", "iloveyousomuch", "iloveyouforever", "mypasswordis", "passwordpassword",
        "satuduatigaempat", "satuduatiga", "satunusasatubangsa", "bhinnekatunggalika", "indonesiaraya",
        "indonesiatanahairku", "laailahaillallah", "allahuakbar", "sayacintaindonesia", "akucintakamu", "akusayangkamu",
        "akusayangibu", "nomorpunyakode", "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "zaq12wsxcde3",
        "q1w2e3r4t5y6", "abcd1234efgh", "a1b2c3d4e5f6", "qazwsxedcrfv", "123qweasdzxc", "123456qwerty", "qwerty123456",
        "abc123abc123", "admin1234admin", "123123123123", "112233445566", "1234567890qwertyuiop",
    };

    private static readonly string[] Rows =
        ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop"];

    private static readonly HashSet<(char, char)> Neighbours =
        [.. Rows.SelectMany(row => row.Zip(row.Skip(1)).SelectMany(p => new[] { p, (p.Second, p.First), (p.First, p.First), (p.Second, p.Second) }))];

    /// <summary>True when one follows the other, in either direction, or both are the same.</summary>
    public static bool AreNeighbours(char one, char other) => Neighbours.Contains((one, other));

    /// <summary>True for a known password, and for known words with next to nothing beside them.</summary>
    /// <param name="plain">Letters and digits in small.</param>
    public static bool Holds(string plain)
    {
        if (Whole.Contains(plain))
        {
            return true;
        }

        // Longest first, so that a word inside another does not leave pieces of it.
        var words = Words.Where(w => plain.Contains(w, StringComparison.Ordinal)).OrderByDescending(w => w.Length).ToList();
        var rest = words.Aggregate(plain, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return words.Count is > 0 and <= 2 && rest.Length < NeedBeside;
    }
}
